import type { Answer, Question } from '../../client/types.ts'

/** What every way of answering is given. */
export interface FormProps {
  readonly question: Question
  /** An answer is on its way: nothing is taken. */
  readonly isSending: boolean
  /** The last answer was a slip or two off. */
  readonly isClose: boolean
  answer(answer: Answer): void
  /** Shows the answer, for the learner to grade. */
  reveal(): void
}

/** What a question's digits do: 1 for the first of its options, up to 9. */
export function digitKeys(
  optionCount: number,
  press: (at: number) => void,
): [string, () => void][] {
  return Array.from({ length: Math.min(optionCount, 9) }, (_, at) => [
    String(at + 1),
    () => press(at),
  ])
}
