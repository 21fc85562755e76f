import { gerundBaseOf, isParticiple, verbFormOf } from '../../english/verbs.ts'
import { tidyPhrase } from '../tidy.ts'
import type { Head } from './adjunct.ts'
import { isAdverb } from './is-adverb.ts'
import { scanWords, type Word } from './scan-words.ts'

/** Nouns with the prepositions that a phrase belonging to them begins with. */
const COMPLEMENTS: ReadonlyMap<string, readonly string[]> = new Map(
  `access:to alliance:with alternative:to answer:to approach:to argument:for/against attack:on
  attention:to balance:between ban:on basis:for belief:in blueprint:for boundary:between
  capacity:for case:for change:in/to communication:between/with competition:for/between
  conflict:with/between connection:to/with/between connectivity:between constraint:on
  contact:with damage:to decrease:in demand:for dependence:on difference:in/between
  distance:between/from distinction:between drop:in effect:on emphasis:on evidence:for/of
  exception:to exposure:to faith:in fall:in focus:on framework:for freedom:from gap:between
  growth:in impact:on improvement:in increase:in independence:from influence:on
  information:on/about interaction:with/between interest:in interface:for/to key:to layer:between
  limit:on/to link:to/between/with method:for model:for name:for need:for objection:to
  opposition:to part:in place:for platform:for preference:for pressure:on problem:with
  protection:from/against reaction:to reason:for reduction:in relation:to/with
  relationship:with/between relief:from request:for resistance:to response:to responsibility:for
  restriction:on right:to rise:in role:in solution:to space:for support:for system:for tax:on
  template:for term:for threat:to tool:for tradeoff:between trust:in update:to variation:in
  war:on/with/against/between way:for`
    .split(/\s+/)
    .map((entry) => {
      const [noun = '', taken = ''] = entry.split(':')
      return [noun, taken.split('/')]
    }),
)

const PARTING = new Set(
  `in on at by from to into onto among through during after before above below against across along
  around between near off outside inside over under within without via upon as until`.split(/\s+/),
)

/** Verbs that take a second thing with `with` or `for`; after others it belongs to the first. */
const PAIRING = new Set(
  `align associate combine compare compose confuse connect contrast cover equip exchange fill furnish
  integrate link load match merge mix pair provide replace substitute supply swap synchronize unite`.split(
    /\s+/,
  ),
)
const WITH = new Set(['with', 'for'])
const NONE: ReadonlySet<string> = new Set()

/** Parts a noun phrase from the prepositional phrases that qualify the verb. */
export function splitObject(
  core: string,
  head: Head,
): { readonly object: string; readonly rest: string } {
  const words = scanWords(core)
  if (/^(?:how|what|where|which|when|whether|that|why|who|if)$/.test(words[0]?.lower ?? ''))
    return { object: core, rest: '' }
  const taken = PAIRING.has(head.base) ? WITH : NONE
  for (const [at, word] of words.entries()) {
    if (at === 0 || word.depth > 0) continue
    if (/^(?:that|which|who|whose|where)$/.test(word.lower)) break
    if (
      !(PARTING.has(word.lower) || taken.has(word.lower)) ||
      isComplement(words, at) ||
      isInfinitive(words, at)
    )
      continue
    if (/^(?:which|whom|whose)$/.test(words[at + 1]?.lower ?? '')) break
    if (/^as a whole\b/.test(core.slice(word.start))) continue
    return {
      object: tidyPhrase(core.slice(0, word.start)),
      rest: tidyPhrase(core.slice(word.start)),
    }
  }
  return { object: core, rest: '' }
}

/** `allows you to sell`: what follows is no place to go. */
function isInfinitive(words: readonly Word[], at: number): boolean {
  if (words[at]?.lower !== 'to') return false
  const next = isAdverb(words[at + 1]?.lower ?? '') ? at + 2 : at + 1
  return verbFormOf(words[next]?.lower ?? '')?.form === 'base'
}

function isComplement(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]
  if (!before || before.depth > 0) return false
  if (at > 1 && (isParticiple(before.lower) || gerundBaseOf(before.lower) !== undefined))
    return true
  const noun = before.lower.replace(/(?<=[^s])s$/, '').replace('-', '')
  const taken = COMPLEMENTS.get(noun) ?? []
  return taken.includes(words[at]?.lower ?? '') || /^(?:and|or|,)$/.test(before.lower)
}
