import { VAGUE } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { OptionGate } from '../gate.ts'

const SHORT = 4

/** `Usually`, `often so`: nobody can say whether that is wrong. */
export const vagueFrequency: OptionGate = {
  id: 'vague-frequency',
  refuse(option) {
    const tokens = tokensOf(option)
    const vague = tokens.find((token) => VAGUE.has(token))
    return vague !== undefined && tokens.length <= SHORT
      ? `“${option}” is vague (“${vague}”)`
      : undefined
  },
}
