import { buttonRows, frame, linkButton, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'

/** How it works, what there is, and what is kept. */
export function showHelp({ bot, say }: Visit): Part[] {
  const { privacy } = bot.links
  const link = privacy === undefined ? [] : linkButton(privacy, say('button.privacy'))
  return [
    frame([
      `${say('help.title')}\n${say('help.how')}`,
      say('help.commands'),
      `-# ${say('help.careful')}\n-# ${say('help.privacy')}`,
    ]),
    ...buttonRows([drillButton(say), pageButton(say, 'due'), pageButton(say, 'decks'), ...link]),
  ]
}
