import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { pageButton } from './next-button.ts'

/** That drills and reminders wait until the learner is back. */
export function showPaused({ say }: Visit): Part[] {
  const resume = button(
    encodeCustomId({ action: 'resume', parts: [] }),
    say('button.resume'),
    PRIMARY,
  )
  return [
    frame([say('pause.on')]),
    ...buttonRows([resume, pageButton(say, 'stats'), pageButton(say, 'help')]),
  ]
}
