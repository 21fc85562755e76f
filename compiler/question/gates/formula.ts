import type { Gate } from '../gate.ts'

/** A formula in what is asked or answered: nowhere that questions are shown is it set. */
export const formula: Gate = {
  id: 'formula',
  refuse({ form, distractors }) {
    const text = [form.stem, form.answer, ...distractors].find((each) => FORMULA.test(each))
    return text === undefined ? undefined : 'it holds a formula'
  },
}

const FORMULA =
  /(?<!\\)\$[^$\n]*[\\^_{}=][^$\n]*\$|\\(?:frac|sum|int|sqrt|mathbb|vec|bar|hat|alpha|beta|lambda|sigma|theta)\b/
