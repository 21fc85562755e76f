import { AUXILIARIES } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Gate } from '../gate.ts'

/** `What reuses its old layers?`: a pronoun for what the question leaves out. */
export const maskedPronoun: Gate = {
  id: 'masked-pronoun',
  refuse({ form, draft }) {
    const { fact } = draft.found
    const said =
      fact.kind === 'choice' && !hasVerb(fact.condition)
        ? fact.condition
        : draft.slot === 'property.subject'
          ? form.stem
          : ''
    const found = /\b(?:its?|their|theirs|they|them)\b/i.exec(said)?.[0]
    return found === undefined ? undefined : `“${found}” stands for what is left out`
  },
}

/** A condition that is a sentence names what its pronouns stand for. */
function hasVerb(text: string): boolean {
  return tokensOf(text).some((word) => AUXILIARIES.has(word) || verbFormOf(word)?.form === 'third')
}
