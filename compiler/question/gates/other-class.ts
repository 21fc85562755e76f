import { headOf } from '../../english/nouns.ts'
import type { OptionGate } from '../gate.ts'

/** Nouns that tell what class of thing a name is of: the Corn Laws are laws, whatever they say. */
const CLASS =
  /^(?:acts?|laws?|bills?|wars?|battles?|revolutions?|revolts?|rebellions?|famines?|plagues?|crisis|treaty|treaties|pacts?|agreements?|alliances?|congress|conference|council|party|movements?|leagues?|unions?|empires?|dynasty|kingdom|republic|church|reformation|renaissance|enlightenment|declaration|constitution|edict|serfdom|slavery|amendments?|protests?|massacre|company|companies|school|system|theory|effect|syndrome|disease)$/i

const DESCRIBED = /“(?:an?|the|one of the)\s(?<description>.+)”\?$/

/** An option whose name says that it is of another class than what the stem describes: an act, where a movement is asked for. */
export const otherClass: OptionGate = {
  id: 'other-class',
  refuse(option, { stem, answer, slot }) {
    const described = slot === 'term' ? DESCRIBED.exec(stem)?.groups?.description : undefined
    if (described === undefined) return undefined
    const ours = headOf(option.replace(/\s(?:of|for|against)\s.*$/i, '')).toLowerCase()
    if (!CLASS.test(ours) || CLASS.test(headOf(answer))) return undefined
    const asked = headOf(described).toLowerCase()
    return asked === ours || `${asked}s` === ours
      ? undefined
      : `“${option}” is ${/s$/.test(ours) ? '' : 'a '}${ours}, not what the stem describes`
  },
}
