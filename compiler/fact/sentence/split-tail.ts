import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../english/function-words.ts'
import { gerundBaseOf, verbFormOf } from '../../english/verbs.ts'
import { tidyPhrase } from '../tidy.ts'
import { type Adjunct, type Head, type Role, roleAt } from './adjunct.ts'
import { scanWords, type Word } from './scan-words.ts'
import { splitObject } from './split-object.ts'

/** What stands after a verb. */
export interface Tail {
  /** The noun phrase or clause that the verb governs. */
  readonly object: string
  /** The prepositional phrases after it. */
  readonly rest: string
  readonly adjunct: Adjunct | undefined
  /** Whether a second verb of the same subject follows, so that this is only part of what it does. */
  readonly isCompound: boolean
}

const LONGEST_ADJUNCT = 18

/** Parts what stands after a verb: its object, what qualifies it, and why, how or when. */
export function splitTail(text: string, head: Head): Tail {
  const words = scanWords(text)
  const stop = findStop(text, words)
  const kept = words.slice(0, stop.at)
  // The last word may stand in a bracket, which is closed behind it.
  const end = stop.at === words.length ? text.length : (kept.at(-1)?.end ?? 0)
  const opener = kept.findIndex(
    (word, at) => word.depth === 0 && roleAt(kept, at, head) !== undefined,
  )
  const role = opener < 0 ? undefined : roleAt(kept, opener, head)
  const core = tidyPhrase(text.slice(0, opener < 0 ? end : kept[opener]?.start)).replace(
    /,?\s(?:especially|particularly|only|even|mainly|mostly|usually|typically|often|just|always|shortly|soon|immediately|right)$/,
    '',
  )
  return {
    ...splitObject(core, head),
    adjunct: role && adjunctFrom(text, kept, opener, end, role),
    isCompound: stop.isCompound,
  }
}

function adjunctFrom(
  text: string,
  words: readonly Word[],
  opener: number,
  end: number,
  role: Role,
): Adjunct | undefined {
  if (words.length - opener > LONGEST_ADJUNCT || words.length - opener < 2) return undefined
  return { role, text: tidyPhrase(text.slice(words[opener]?.start, end)) }
}

interface Stop {
  /** The number of words before it. */
  readonly at: number
  readonly isCompound: boolean
}

const OPENS_CLAUSE =
  /^(?:but|whereas|although|though|while|which|who|whose|where|so|however|whatever|whichever|whenever|wherever|no|making|allowing|meaning|leading|causing|resulting|including|such|e\.g|i\.e|even|rather|instead|as)$/

/** Where the first clause ends: at a semicolon, before another clause, before a second verb. */
function findStop(text: string, words: readonly Word[]): Stop {
  const isClause = /^(?:how|what|where|which|whether|why|when)$/.test(words[0]?.lower ?? '')
  for (const [at, word] of words.entries()) {
    if (at === 0 || word.depth > 0) continue
    const before = text.slice(words[at - 1]?.end, word.start)
    if (/[;:]|\s[-–—]+\s|—/.test(before)) return { at, isCompound: false }
    if (/^(?:e\.g|i\.e|eg|ie)$/.test(word.lower)) return { at, isCompound: false }
    if (word.lower === 'such' && words[at + 1]?.lower === 'as') return { at, isCompound: false }
    const isComma = before.includes(',')
    if (/^(?:but|whereas|although|though)$/.test(word.lower)) return { at, isCompound: false }
    if (isComma && OPENS_CLAUSE.test(word.lower) && !isSoThat(words, at))
      return { at, isCompound: false }
    if (isClause && !isComma && !hasVerb(words.slice(1, at))) continue
    if (opensClause(words, at, isComma)) return { at, isCompound: false }
    if (isComma && gerundBaseOf(word.lower) !== undefined) return { at, isCompound: false }
    if (opensVerb(words, at, isComma)) return { at, isCompound: true }
  }
  return { at: words.length, isCompound: false }
}

/** Whether a clause has its verb, so that `and` may begin another. */
function hasVerb(words: readonly Word[]): boolean {
  return words.some(
    ({ lower }) =>
      lower === 'to' ||
      AUXILIARIES.has(lower) ||
      verbFormOf(lower)?.form === 'third' ||
      verbFormOf(lower)?.form === 'base',
  )
}

function isSoThat(words: readonly Word[], at: number): boolean {
  return words[at]?.lower === 'so' && words[at + 1]?.lower === 'that'
}

/** `…, and it runs`, `…, the rest is`: another clause with its own subject. */
function opensClause(words: readonly Word[], at: number, isComma: boolean): boolean {
  const word = words[at]?.lower ?? ''
  const isLink = /^(?:and|or|then)$/.test(word)
  if (!isLink && !isComma) return false
  const from = isLink ? at + 1 : at
  const first = words[from]?.lower ?? ''
  if (/^(?:it|they|he|she|we|you|this|these|those|there|there's|it's|that's|i)$/.test(first))
    return true
  for (let next = from + 1; next <= from + 4; next++) {
    const lower = words[next]?.lower ?? ''
    if (/^(?:is|are|was|were|can|will|has|have|had|must|should|may)$/.test(lower))
      return !/^(?:that|which|who)$/.test(words[next - 1]?.lower ?? '')
    if (/^(?:that|which|who|and|or|to|of|in|for|with)$/.test(lower)) return false
  }
  return false
}

/** `…, validates the request`, `… and returns it`: another verb of the same subject. */
function opensVerb(words: readonly Word[], at: number, isComma: boolean): boolean {
  const word = words[at]?.lower ?? ''
  const isLink = /^(?:and|or|then)$/.test(word)
  if (!isLink && !isComma) return false
  const verb = words[isLink ? at + 1 : at]?.lower ?? ''
  const next = words[isLink ? at + 2 : at + 1]?.lower ?? ''
  if (AUXILIARIES.has(verb)) return true
  const form = verbFormOf(verb)
  if (form?.form === 'past')
    return form.ambiguous
      ? DETERMINERS.has(next)
      : next !== '' && !/^(?:by|of)$/.test(next) && DETERMINERS.has(next)
  if (form?.form !== 'third' && form?.form !== 'base') return false
  const takesObject =
    DETERMINERS.has(next) ||
    PRONOUNS.has(next) ||
    PREPOSITIONS.has(next) ||
    /^(?:how|what|where|which|zero|one|two|three|more|less|multiple|different|up|out)$/.test(next)
  if (form.form === 'third') return !form.ambiguous || (takesObject && !PREPOSITIONS.has(next))
  return !form.ambiguous && !words.slice(0, at).some(({ lower }) => lower === 'to')
}
