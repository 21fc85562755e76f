import { isStep } from '../../fact/members.ts'
import type { Gate } from '../gate.ts'

const CLICKS =
  /^(?:compare|contrast|explain|describe|discuss|identify|evaluate|analy[sz]e|summari[sz]e|outline|click|select|press|go to|open|choose|navigate|type|enter|scroll|tick|check the|log ?in|sign in|download|install|run the|copy|paste|drag)\b/i

/** How notes tell their reader to do something; what a thing does stands in the third person. */
const ORDERS =
  /^(?:ask|check|press|click|look|avoid|consider|remember|refer|see|choose|select|put|turn|apply|palpate|inspect|make sure|be sure|be careful|ensure you|try|open|go to|read|watch|visit|note|think|don't|do not|never|always)\s(?!up\b)/i

/** What an exam tells its candidates to do. */
const TASK =
  /^(?:(?:test|verify|monitor|configure|disable|implement|restart|update)\s(?!of\b|and\b|for\b|in\b)|(?:list|explain|describe|discuss|state|name|identify|give|compare|calculate|draw|outline|justify|evaluate|analy[sz]e|summari[sz]e)\s(?:an?|the|any|one|two|three|four|how|why|what|all|each|your|\d)\b)/i

/** An order to the reader (`Click create`), which is worth doing and not worth asking. */
export const instruction: Gate = {
  id: 'instruction',
  refuse({ form, draft }) {
    const { fact } = draft.found
    const text = fact.kind === 'choice' ? fact.condition : form.answer
    if (fact.kind === 'expansion' || fact.kind === 'cell') return undefined
    if (fact.kind === 'definition' && (ORDERS.test(fact.definiens) || TASK.test(fact.definiens)))
      return `“${text.slice(0, 40)}” tells the reader to do something`
    return CLICKS.test(text) && isStep(text) && fact.kind !== 'definition'
      ? `“${text.slice(0, 40)}” tells the reader to do something`
      : undefined
  },
}
