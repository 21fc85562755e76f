import { buttonRows, frame, linkButton, type Part } from '../message/layout.ts'
import { mayManage } from '../server/may-manage.ts'
import type { Visit } from '../visit.ts'
import { drillButton, type Page, pageButton } from './next-button.ts'

const STUDYING: readonly Page[] = ['due', 'decks', 'find', 'stats']
const ONES_OWN: readonly Page[] = ['settings', 'remind', 'pause', 'undo-last', 'link-app']
const KEPT: readonly Page[] = ['export', 'forget-me']

/** How it works, a button for every command, and what is kept. */
export function showHelp({ bot, place, say }: Visit): Part[] {
  const { privacy } = bot.links
  const link = privacy === undefined ? [] : linkButton(privacy, say('button.privacy'))
  const buttons = (pages: readonly Page[]) => pages.map((page) => pageButton(say, page))
  return [
    frame([
      `${say('help.title')}\n${say('help.how')}`,
      say('help.commands'),
      `-# ${say('help.careful')}\n-# ${say('help.privacy')}`,
    ]),
    ...buttonRows([drillButton(say), ...buttons(STUDYING)]),
    ...buttonRows(buttons(ONES_OWN)),
    ...buttonRows(place.serverId === undefined ? [] : buttons(serverPages(mayManage(place)))),
    ...buttonRows([...buttons(KEPT), ...link]),
  ]
}

function serverPages(isManager: boolean): readonly Page[] {
  return ['quiz-new', 'board', ...(isManager ? (['admin'] as const) : [])]
}
