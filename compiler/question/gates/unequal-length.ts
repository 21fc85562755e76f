import type { OptionGate } from '../gate.ts'
import { plainText } from '../wording.ts'

const RATIO = 2.5
const SHORT_RATIO = 4
const SHORT = 12

/** An option so much longer or shorter than the key that length tells them apart. */
export const unequalLength: OptionGate = {
  id: 'unequal-length',
  refuse(option, { answer, slot }) {
    if (slot === 'option') return undefined
    const lengths = [plainText(option).length, plainText(answer).length]
    const [shorter, longer] = [Math.min(...lengths), Math.max(...lengths)]
    const limit = longer <= SHORT ? SHORT_RATIO : RATIO
    return longer / Math.max(1, shorter) > limit
      ? `“${option}” differs too much from the key in length`
      : undefined
  },
}
