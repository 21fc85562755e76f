import { AUXILIARIES, DETERMINERS, NEGATIONS } from '../../english/function-words.ts'
import { gerundBaseOf, verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { plainOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { type Reading, type Rule, refusedAt } from '../reading.ts'
import type { Adjunct, Role } from '../sentence/adjunct.ts'
import { isVerbStart } from '../sentence/is-verb-start.ts'
import { parseStatement, type Statement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement, wordsOfVerb } from '../state.ts'

/** Why something is so: `The mill stood still because the river froze.` */
export const reason: Rule = ruleFor('reason', 0.75)
/** What something is done for: `A hopper holds the grain to feed the stones.` */
export const purpose: Rule = ruleFor('purpose', 0.7)
/** How something is done: `A governor slows the stones by raising the upper one.` */
export const means: Rule = ruleFor('means', 0.75)
/** When or on what condition something happens: `When the wind drops, the sails stop.` */
export const condition: Rule = ruleFor('condition', 0.65)
/** When something happened: `In 1785, Cartwright patented the power loom.` */
export const time: Rule = ruleFor('time', 0.7)

function ruleFor(role: Role, prior: number): Rule {
  const rule: Rule = {
    id: role,
    prior,
    isOwner: false,
    find: (reading) => findCircumstances(reading, rule, role),
  }
  return rule
}

function* findCircumstances(reading: Reading, rule: Rule, role: Role): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const parsed = sentence.statement ?? orderIn(sentence, role)
    if (parsed?.adjunct?.role !== role) continue
    const refusal = whyNot(parsed, parsed.adjunct, sentence, reading)
    if (refusal === undefined) yield state(rule, sentence, parsed, parsed.adjunct)
    else yield refusedAt(rule, sentence.unit, refusal)
  }
}

const THINKING =
  /^(?:imagine|remember|note|consider|suppose|see|look|let|try|think|make|have|get|be|do|go|come|need|want)$/

/** `Share capacity to save money`: an order, which one may ask the reason of. */
function orderIn({ text, unit }: Sentence, role: Role): Statement | undefined {
  if (role !== 'purpose' && role !== 'reason') return undefined
  const [first, second] = scanWords(text)
  if (!first || THINKING.test(first.lower)) return undefined
  const gerund = DETERMINERS.has(second?.lower ?? '') ? gerundBaseOf(first.lower) : undefined
  const isOrder =
    verbFormOf(first.lower)?.form === 'base' && (isVerbStart(first, second) || isBesideOrder(unit))
  if (!isOrder && gerund === undefined) return undefined
  const parsed = parseStatement(`You ${gerund ?? first.lower}${text.slice(first.end)}`, true)
  return parsed && { ...parsed, subject: '' }
}

/** Whether another item of its list opens with a verb, so that this one does, too: `Run …`, `Share …`. */
function isBesideOrder({ list }: Unit): boolean {
  return (
    list?.items.some(({ rich }) => {
      const [first, second] = scanWords(rich.text)
      return verbFormOf(first?.lower ?? '')?.form === 'base' && isVerbStart(first, second)
    }) ?? false
  )
}

function state(rule: Rule, sentence: Sentence, parsed: Statement, adjunct: Adjunct): Finding {
  const statement = showStatement(parsed, sentence)
  const { subject, object, rest } = statement
  return foundInSentence(rule, sentence, {
    fact: {
      kind: 'circumstance',
      statement: [subject, wordsOfVerb(statement), object, rest].filter(Boolean).join(' '),
      role: adjunct.role,
      text: statement.adjunct?.text ?? adjunct.text,
    },
    statement,
  })
}

const FEWEST_WORDS = 3
const ENOUGH_TIME = 4
const AFTER = /^(?:after|before|until)\s/i
/** Nouns that `to` and a verb belong to, even with a phrase between: `the freedom of the press to report`. */
const INFINITIVE_NOUN =
  /\b(?:abilit(?:y|ies)|rights?|freedoms?|independence|desire|willingness|tendency|attempts?|opportunit(?:y|ies)|failure|authority)\b/i
const LONGEST_SAID = 9
/** An order says one thing, however long, and then what for. */
const LONGEST_ORDER = 18
const SUBJECT_WORDS = 5
const PERSON = /\b(?:i|we|you|my|our|your)\b/i
const POINTER = /\b(?:it|its|them|they|their|this|these|those|he|she|him|his|her|such)\b/i
const RELATIVE = /\b(?:that|which|who|whom|whose|where)\b/i

function whyNot(
  parsed: Statement,
  { text, role, isOpening }: Adjunct,
  { unit }: Sentence,
  reading: Reading,
): string | undefined {
  const { subject, object, rest, verb, isCompound } = parsed
  const said = `${object} ${rest}`
  if (subject !== '' && !isNamed(subject, reading))
    return `“${plainOf(unit.rich, subject)}” is set off nowhere, so it may be any`
  if (scanWords(subject).length > SUBJECT_WORDS) return 'its subject is a phrase of its own'
  if (isCompound && role !== 'time') return 'it may belong to only one of several statements'
  if (role !== 'time' && scanWords(text).length < FEWEST_WORDS) return 'it says too little'
  if (/\b(?:up|in|on|at|to|from|of|by|for|with|as|down|out)$/.test(said.trim()))
    return 'the statement is cut off'
  const longest = subject === '' ? LONGEST_ORDER : LONGEST_SAID
  if (!isOpening && role !== 'reason' && scanWords(said).length > longest)
    return 'it may belong to a part of the statement'
  if (role === 'purpose' && GAPPED.test(text)) return 'it may belong to a noun'
  if (role === 'purpose' && /\bfor(?: \S+){1,4}$/.test(said.trim()))
    return 'it says what another is to do'
  if (role === 'time' && POINTER.test(text)) return 'the time points to something else'
  if (role === 'time' && /^until\b/i.test(text)) return 'it tells how long, and not when'
  if (role === 'condition' && /\d/.test(said)) return 'it tells when in another way, too'
  if (/\s(?:and|or)\s.*\b(?:is|are|was|were|has|have|had)\b/.test(said))
    return 'the statement has another one in it'
  if (
    role === 'time' &&
    verb.tense === 'present' &&
    verb.kind !== 'passive' &&
    /\b1\d{3}\b/.test(text)
  )
    return 'it tells in the present what is past'
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+ \S+$/u.test(subject)) return 'its subject lacks its article'
  if (role === 'time' && verb.kind === 'copula') return 'it tells when something was so'
  if (role === 'condition' && POINTER.test(text)) return 'the condition points to something else'
  if (
    role === 'time' &&
    AFTER.test(text) &&
    !/\d/.test(text) &&
    scanWords(text).length < ENOUGH_TIME
  )
    return 'it tells no time that one could name'
  if (role === 'purpose' && subject === '' && /^\p{Ll}+$/u.test(said.trim()))
    return 'it may belong to the noun'
  if (role === 'time' && /\sand\s/.test(text)) return 'the time holds another statement'
  if (role === 'purpose' && INFINITIVE_NOUN.test(said)) return 'it may belong to a noun'
  if (/^(?:time|condition|purpose)$/.test(role) && LASTING.test(verb.main))
    return 'it is so at any time'
  if (PERSON.test(`${said} ${text}`)) return 'it speaks to the reader'
  if (/[,:;]|\bthat$|\bfor example\b/.test(said)) return 'the statement has another one in it'
  if ((isOpening ? POINTER : OBJECT_POINTER).test(said)) return 'it points to something else'
  if (
    (/^(?:purpose|means)$/.test(role) && verb.kind === 'copula') ||
    (!isOpening && RELATIVE.test(said))
  )
    return 'it may belong to a part of the statement'
  if (role === 'condition' && !isClause(text)) return 'the condition has no verb of its own'
  return undefined
}

/** `If omitted`, `when equal to it`: nobody says what is. */
function isClause(text: string): boolean {
  return scanWords(text)
    .slice(2)
    .some(({ lower }) => {
      const form = verbFormOf(lower)
      return (
        AUXILIARIES.has(lower) ||
        NEGATIONS.has(lower) ||
        (form !== undefined && form.form !== 'base') ||
        form?.ambiguous === false
      )
    })
}

/** `terms to look for`: what ends in a preposition says which, and not what for. */
const GAPPED = /\b(?:for|to|with|on|at|of|from|in)(?:$|\s(?:in|on|at|as|when|if|by)\b)/

/** What is always so: a term refers to its meaning, during this or that. */
const LASTING =
  /^(?:refer|mean|represent|include|consist|contain|comprise|denote|describe|involve)$/

const OBJECT_POINTER = /^(?:it|them|this|these|those|him|her)\b|\b(?:it|them|this|these|those)$/i
