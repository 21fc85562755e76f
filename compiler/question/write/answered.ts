import type { Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'

/** A question that stands as a heading, with the sentence below it that answers it. */
export const writeAnswered: Writer<'authored'> = ({ prompt, answer }) => [
  {
    slot: 'answered',
    about: prompt,
    answer,
    forms: [{ kind: 'recall', stem: prompt, answer: sayAnswer(answer) }],
  },
]
