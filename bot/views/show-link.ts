import type { WaitingDevice } from '../../study/access/find-device.ts'
import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { escapeText } from '../markdown/escape-text.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'

/** An app that waits to be let in: its name, what becomes of it, and a word of warning. */
export function showLink({ say }: Visit, { userCode, kept, learnerId }: WaitingDevice): Part[] {
  const { app, joining } = kept.value
  const joins = joining !== undefined && joining !== learnerId
  const decide = (word: 'approve' | 'deny'): string =>
    encodeCustomId({ action: 'link', parts: [userCode, word] })
  return [
    frame([
      say('link.asks', { app: escapeText(app) }),
      joins ? say('link.joins') : '',
      say('link.warning'),
    ]),
    ...buttonRows([
      button(decide('approve'), say('button.link.approve'), PRIMARY),
      button(decide('deny'), say('button.link.deny')),
    ]),
  ]
}

/** One sentence on what came of it, and the way on: to another code where this one led nowhere. */
export function showLinkWord(
  { say }: Visit,
  key: TextKey,
  { app }: { readonly app: string } = { app: '' },
): Part[] {
  const isUnknown = key === 'link.unknown'
  return [
    frame([say(key, { app: escapeText(app) })]),
    ...buttonRows([
      isUnknown ? pageButton(say, 'link-app') : drillButton(say),
      pageButton(say, 'help'),
    ]),
  ]
}
