import { isStep } from '../../fact/members.ts'
import type { Gate } from '../gate.ts'

const CLICKS =
  /^(?:click|select|press|go to|open|choose|navigate|type|enter|scroll|tick|check the|log ?in|sign in|download|install|run the|copy|paste|drag)\b/i

/** An order to the reader (`Click create`), which is worth doing and not worth asking. */
export const instruction: Gate = {
  id: 'instruction',
  refuse({ form, draft }) {
    const { fact } = draft.found
    const text = fact.kind === 'choice' ? fact.condition : form.answer
    if (fact.kind === 'expansion' || fact.kind === 'cell') return undefined
    return CLICKS.test(text) && isStep(text) && fact.kind !== 'definition'
      ? `“${text.slice(0, 40)}” tells the reader to do something`
      : undefined
  },
}
