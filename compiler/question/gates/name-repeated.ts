import { contentOf } from '../../english/content.ts'
import { headOf } from '../../english/nouns.ts'
import { stemToken } from '../../english/stem-token.ts'
import type { Gate } from '../gate.ts'

const LITTLE = 4

/** An account that says little more than the name: the Mines Act is an act of Parliament. */
export const nameRepeated: Gate = {
  id: 'name-repeated',
  refuse({ draft }) {
    const { fact } = draft.found
    if (fact.kind !== 'definition' || draft.slot !== 'definition.forward') return undefined
    const head = stemToken(headOf(fact.definiens.replace(/^(?:an?|the)\s+/i, '')).toLowerCase())
    const said = contentOf(fact.definiens)
    return contentOf(fact.subject).has(head) &&
      said.size <= LITTLE &&
      !/\sthat\s|\swhich\s|\swho\s/.test(fact.definiens)
      ? `it says little more than that it is ${/^[aeiou]/.test(head) ? 'an' : 'a'} ${head}`
      : undefined
  },
}
