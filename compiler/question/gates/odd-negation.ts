import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { OptionGate } from '../gate.ts'

/** An option that alone says `not`, or the only one that does not: learners pick or drop it for that word. */
export const oddNegation: OptionGate = {
  id: 'odd-negation',
  refuse: (option, { answer, slot }) =>
    slot !== 'option' && isNegative(option) !== isNegative(answer)
      ? `only one of “${option}” and the key has a negation`
      : undefined,
}

function isNegative(text: string): boolean {
  return tokensOf(text).some((token) => NEGATIONS.has(token))
}
