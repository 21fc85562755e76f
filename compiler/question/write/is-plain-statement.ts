import { contentOf } from '../../english/content.ts'
import { DETERMINERS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { isGerund } from '../../fact/sentence/adjunct.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'

const LONGEST = 18
const LONGEST_SUBJECT = 5
const LONGEST_REST = 7

/** A clause inside a phrase, which a question with something moved before it would tear. */
const CLAUSE = /\s(?:that|which|who|whom|whose|where|when|while|because|as|if|so)\s/i
/** A phrase that is one of several, so that what follows may belong to all of them. */
const COORDINATED = /,|\s(?:and|or)\s/

/**
 * Whether a statement is so plain that it can be turned into a question with nothing torn or lost: one
 * short clause, whose object takes nothing with it when what stands behind it goes before it.
 */
export function isPlainStatement({
  subject,
  object,
  rest,
  adjunct,
  isCompound,
  verb,
}: Statement): boolean {
  const size = tokensOf([subject, verb.written, object, rest, adjunct?.text ?? ''].join(' ')).length
  if (size > LONGEST || tokensOf(subject).length > LONGEST_SUBJECT) return false
  if (isGerund(tokensOf(subject.replace(/^(?:an?|the)\s/i, ''))[0] ?? '')) return false
  if (isCompound && /,/.test(object)) return false
  if (/[;:]|\s[-–—]\s/.test(`${subject} ${object} ${rest}`)) return false
  if (/ly$|\b\p{L}+sel(?:f|ves)\b/u.test(object) || hasVerb(object)) return false
  if (/^the (?:new|old|other|same|whole|first|last|next)\s/i.test(object)) return false
  if (contentOf(object).size < 2 && !/\p{Lu}|\p{Co}|\d|`/u.test(object)) return false
  const moved = `${rest} ${adjunct && adjunct.role !== 'reason' ? adjunct.text : ''}`.trim()
  if (moved === '') return true
  if (/^to\b/.test(rest) && /\b(?:range|vary|go)\b/.test(verb.main)) return false
  if (/^to \p{Lu}{2,} \p{Ll}/u.test(rest)) return false
  if (CLAUSE.test(object) || COORDINATED.test(object) || isHollow(object)) return false
  return !/\s(?:and|or)\s/.test(moved) && tokensOf(rest).length <= LONGEST_REST
}

/** `the concept`: it says nothing without what belongs to it. */
function isHollow(object: string): boolean {
  return /^(?:an?|the|its|their)?\s?(?:concept|idea|notion|number|use|use of|role|part|way|ability|importance|need|development|theory|process|kind|type|form|set|group|variety|range|amount|level|sense|view|fact|question|problem|issue|people|individuals|personal \p{L}+)$/iu.test(
    object,
  )
}

/** Whether a verb stands in an object before any clause of its own: then a second statement was taken for part of it. */
function hasVerb(object: string): boolean {
  const words = tokensOf(object)
  const end = words.findIndex((word) =>
    /^(?:that|which|who|whom|whose|where|when|how|what|if|to)$/.test(word),
  )
  return (end < 0 ? words : words.slice(0, end)).some((word, at) => {
    const form = verbFormOf(word)
    // `the ports each container has`: a clause without its pronoun belongs to the object.
    if (DETERMINERS.has(words[at - 2] ?? '')) return false
    return at > 0 && form !== undefined && !form.ambiguous && !isParticiple(word)
  })
}
