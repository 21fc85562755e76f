import { countWords } from '../../english/tokens.ts'
import type { Gate } from '../gate.ts'

const STEM_WORDS = 35
const OPTION_WORDS = 14
const ANSWER_WORDS = 25

/** More than one can take in at a glance: a stem, an option or the back of a card. */
export const tooLong: Gate = {
  id: 'too-long',
  refuse({ form, distractors }) {
    if (countWords(form.stem) > STEM_WORDS) return `the stem has more than ${STEM_WORDS} words`
    if (
      form.kind === 'choice' &&
      [form.answer, ...distractors].some((option) => countWords(option) > OPTION_WORDS)
    )
      return `an option has more than ${OPTION_WORDS} words`
    return countWords(form.answer) > ANSWER_WORDS
      ? `the answer has more than ${ANSWER_WORDS} words`
      : undefined
  },
}
