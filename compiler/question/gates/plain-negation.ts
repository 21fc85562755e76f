import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { Gate } from '../gate.ts'

/** A question that asks for what is not so, outside of what it quotes, unless the note's own condition says so: such stems are misread. */
export const plainNegation: Gate = {
  id: 'plain-negation',
  refuse({ form, draft }) {
    if (draft.found.fact.kind === 'choice') return undefined
    const asked = form.stem.replace(/“[^”]*”/g, '')
    const found = tokensOf(asked).find((token) => NEGATIONS.has(token))
    return found === undefined ? undefined : `the stem is negative (“${found}”)`
  },
}
