import type { Gate } from '../gate.ts'
import { plainText } from '../wording.ts'

const RATIO = 1.3

/** A key much longer than the wrong options: the longest answer is mostly right, and learners know it. */
export const lengthClue: Gate = {
  id: 'length-clue',
  refuse({ form, distractors }) {
    if (form.kind !== 'choice' || form.only) return undefined
    const lengths = distractors.map((option) => plainText(option).length).sort((a, b) => a - b)
    const median = lengths[Math.floor(lengths.length / 2)] ?? 0
    const key = plainText(form.answer).length
    return key > Math.max(...lengths) && key > median * RATIO && key > 12
      ? 'the key is by far the longest option'
      : undefined
  },
}
