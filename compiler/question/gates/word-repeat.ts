import { contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** A key that shares more words with the stem than any wrong option does. */
export const wordRepeat: Gate = {
  id: 'word-repeat',
  refuse({ form, distractors }) {
    if (form.kind !== 'choice' || form.only) return undefined
    const stem = contentOf(form.stem)
    const count = (text: string): number =>
      [...contentOf(text)].filter((word) => stem.has(word)).length
    const key = count(form.answer)
    return key > 0 && distractors.every((option) => count(option) < key)
      ? 'the key alone repeats words of the stem'
      : undefined
  },
}
