import { VAGUE } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { OptionGate } from '../gate.ts'

/** `All of the above`, `none of these`, `A and B`, `sometimes`: options that test the test. */
export const emptyOption: OptionGate = {
  id: 'empty-option',
  refuse(option) {
    if (
      /\b(?:all|none|any|both|neither)\b[^.]{0,12}\b(?:above|these|them|options)\b|^(?:all|none|both|neither)$/i.test(
        option,
      )
    )
      return `“${option}” speaks of the other options`
    const vague = tokensOf(option).find((token) => VAGUE.has(token))
    return vague !== undefined && tokensOf(option).length <= 4
      ? `“${option}” is vague (“${vague}”)`
      : undefined
  },
}
