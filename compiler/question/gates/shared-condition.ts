import { contentOf, measureLikeness } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { Gate } from '../gate.ts'

const LIKENESS = 0.6

/** A condition that another option has too: then more than one fits. */
export const sharedCondition: Gate = {
  id: 'shared-condition',
  refuse({ draft }, { truth }) {
    const { fact } = draft.found
    if (fact.kind !== 'choice') return undefined
    const others = fact.options.filter((option) => option !== fact.option)
    const content = contentOf(fact.condition)
    if (others.some((other) => measureLikeness(contentOf(other), content) >= LIKENESS))
      return 'the condition names another option'
    const isNegative = tokensOf(fact.condition).some((token) => NEGATIONS.has(token))
    const also = isNegative
      ? undefined
      : others.find((other) => truth.holds(other, fact.condition, 1))
    return also === undefined ? undefined : `the notes say the same of “${also}”`
  },
}
