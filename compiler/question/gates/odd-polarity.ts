import { ABSOLUTES, NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { OptionGate } from '../gate.ts'

/** An option that alone says `not` or `always`: learners pick or drop it for that word. */
export const oddPolarity: OptionGate = {
  id: 'odd-polarity',
  refuse(option, { answer, slot }) {
    if (slot === 'option') return undefined
    for (const [words, name] of [
      [NEGATIONS, 'a negation'],
      [ABSOLUTES, 'an absolute word'],
    ] as const)
      if (has(option, words) !== has(answer, words))
        return `only one of “${option}” and the key has ${name}`
    return undefined
  },
}

function has(text: string, words: ReadonlySet<string>): boolean {
  return tokensOf(text).some((token) => words.has(token))
}
