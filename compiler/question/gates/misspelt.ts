import { isMisspelt, ODD_CAPITALS } from '../../english/spelling.ts'
import type { Gate } from '../gate.ts'

/** A slip of the pen in what is asked or answered: learners would take the note's word for it. */
export const misspelt: Gate = {
  id: 'misspelt',
  refuse({ form, distractors }) {
    const texts = [form.stem, form.answer, ...distractors].map((text) => text.replaceAll(CODE, ' '))
    const slip = texts
      .flatMap(listWords)
      .find((word) => ODD_CAPITALS.test(word) || isMisspelt(word))
    return slip === undefined ? undefined : `“${slip}” looks misspelt`
  },
}

const CODE = /`[^`]*`/g
const WORD = /(?<![\p{L}\p{N}_./@'’-])\p{L}{2}\p{Ll}{3,}(?![\p{L}\p{N}_/@]|\.\p{L})/gu

function listWords(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word)
}
