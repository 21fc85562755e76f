import type { Gate } from '../gate.ts'

/** A bare yes-or-no question: half of all guesses are right. */
export const yesNo: Gate = {
  id: 'yes-no',
  refuse: ({ form }) =>
    /^(?:is|are|was|were|does|do|did|can|could|has|have|had|will|would|should|may|must)\b/i.test(
      form.stem,
    )
      ? 'it can be answered by yes or no'
      : undefined,
}
