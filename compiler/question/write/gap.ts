import { listAccepted } from '../accepted.ts'
import { unitOf } from '../distractors/derive-numbers.ts'
import type { Writer } from '../draft.ts'

/** A sentence with a blank for what is asked. */
export const writeGap: Writer<'gap'> = ({ sentence, answer }) => [
  {
    slot: 'gap',
    about: sentence,
    answer,
    forms: [
      ...(unitOf(answer) === undefined
        ? []
        : [{ kind: 'choice', stem: sentence, answer, slot: 'number', anchor: sentence } as const]),
      { kind: 'cloze', stem: sentence, answer, accepted: listAccepted(answer, bareOf(answer)) },
    ],
  },
]

/** A number without its unit. */
function bareOf(answer: string): string[] {
  const number = /^[$€£]?(?<number>\d[\d,.]*)(?:\s?%|\s[\p{L}/]+)?$/u.exec(answer)?.groups?.number
  return number === undefined ? [] : [number, number.replaceAll(',', '')]
}
