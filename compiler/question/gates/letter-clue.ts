import { contentOf } from '../../english/content.ts'
import type { Gate } from '../gate.ts'

/** A sign: `R`, `Hz`. */
const SIGN = 3
/** So many letters that begin two words tell the one by the other: `voltage` and `volts`. */
const STEM = 4

/** A key that alone begins as the thing asked about does: `R` for resistance, `Volts` for voltage. */
export const letterClue: Gate = {
  id: 'letter-clue',
  refuse({ form, draft: { found }, distractors }) {
    if (form.kind !== 'choice' || form.only || found.fact.kind !== 'cell') return undefined
    const { row, value } = found.fact
    const [about, size] =
      form.answer === row ? [value, undefined] : [row, bareOf(form.answer).length]
    const count = size === undefined || size > SIGN ? STEM : 1
    const starts = new Set([...contentOf(about), ...words(about)].map((word) => start(word, count)))
    const isTold = (option: string): boolean => {
      const bare = bareOf(option)
      return !/\s/.test(bare) && bare.length >= count && starts.has(start(bare, count))
    }
    return isTold(form.answer) && !distractors.some(isTold)
      ? 'only the key begins as what is asked about'
      : undefined
  },
}

function words(text: string): readonly string[] {
  return (
    bareOf(text)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  )
}

function bareOf(text: string): string {
  return text.replace(/[`$]/g, '')
}

function start(word: string, count: number): string {
  return bareOf(word).toLowerCase().slice(0, count)
}
