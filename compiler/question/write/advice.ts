import type { Writer } from '../draft.ts'
import { sayAnswer } from '../wording.ts'

/** What one should use for something, or on a condition. */
export const writeAdvice: Writer<'advice'> = ({ condition, choice }) => [
  {
    slot: 'advice',
    about: condition,
    answer: choice,
    forms: [
      { kind: 'recall', stem: `What should you use ${condition}?`, answer: sayAnswer(choice) },
    ],
  },
]
