import type { Course } from '../drill/course.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { TextKey } from '../texts/texts.ts'
import type { Visit } from '../visit.ts'
import { drillButton, nextButton, pageButton } from './next-button.ts'

/** Why a button no longer does what it did, and the way on with the same drill. */
export function showMoved({ say }: Visit, key: TextKey, course: Course): Part[] {
  return [frame([say(key)]), ...buttonRows([nextButton(say, course)])]
}

/** Something that cannot be gone on with, and every place to begin anew. */
export function showLost({ say }: Pick<Visit, 'say'>, key: TextKey): Part[] {
  return [
    frame([say(key)]),
    ...buttonRows([
      drillButton(say),
      pageButton(say, 'due'),
      pageButton(say, 'decks'),
      pageButton(say, 'help'),
    ]),
  ]
}
