import type { Statement } from '../../fact/sentence/parse-statement.ts'
import { type Name, quoteName } from '../wording.ts'

/** The statement with its subject behind the first verb: `does a loom weave`, `was Lyon founded`, `can wool be`. */
export function invert({ verb, preposition }: Statement, name: Name): string {
  const said = quoteName(name)
  const rest = preposition === '' ? '' : ` ${preposition}`
  if (verb.kind === 'active') {
    const help = verb.auxiliary || (verb.tense === 'past' ? 'did' : name.isPlural ? 'do' : 'does')
    return `${help} ${said} ${verb.main}${rest}`
  }
  const [first = '', ...others] = verb.auxiliary.split(' ')
  return `${[agree(first, name), said, ...others, verb.main].filter(Boolean).join(' ')}${rest}`
}

/** The form of `be` that goes with a name, where a note-taker wrote the other. */
function agree(auxiliary: string, { isPlural, text }: Name): string {
  if (!isPlural || text === 'you') return auxiliary
  return auxiliary === 'is' ? 'are' : auxiliary === 'was' ? 'were' : auxiliary
}
