import { mendArticles } from '../../english/mend-articles.ts'
import { tokensOf } from '../../english/tokens.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import { type Adjunct, isGerund } from '../../fact/sentence/adjunct.ts'
import { TOLD } from '../../fact/sentence/is-worth-asking.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'
import { RELATED } from '../../fact/sentence/related.ts'
import type { Name } from '../wording.ts'
import { invert } from './invert.ts'

/** A question and what answers it. */
export interface Wording {
  readonly stem: string
  readonly answer: string
}

/** The question that the object of a statement answers, with everything else of it in the stem. */
export function askObject(statement: Statement, name: Name): Wording | undefined {
  const { object, rest, preposition, verb, adjunct } = statement
  if (
    /^(?:that|whether|if|why|when|what|to|than|so|as|because|like|out|up|off|down|away)\b/i.test(
      object,
    )
  )
    return undefined
  if (adjunct && adjunct.role !== 'reason' && !isKept(adjunct)) return undefined
  if (statement.isCompound && /,/.test(object) && !/\b(?:and|or)\b/.test(object)) return undefined
  if (preposition !== '' && rest.startsWith(`${preposition} `)) return undefined
  if (/^in that\b/.test(rest) || (CODING.test(verb.main) && /^`/.test(statement.subject)))
    return undefined
  if (verb.kind === 'copula') return askBeing(statement, name)
  return verb.kind === 'passive' ? askDone(statement, name) : askDoing(statement, name)
}

/** What one program does with its variables is no fact of a language. */
const CODING =
  /^(?:set|incremented|decremented|assigned|called|passed|returned|initiali[sz]ed|bound|invoked|printed|output)$/

const ENABLING = new Set('allow enable permit encourage require force help cause let'.split(' '))

function askDoing(statement: Statement, name: Name): Wording | undefined {
  const { verb, object, preposition } = statement
  const clause = invert(statement, name)
  if (ENABLING.has(verb.main)) return askEnabled(statement, clause)
  const told = verb.main === 'tell' ? TOLD.exec(object)?.groups : undefined
  if (told?.what !== undefined)
    return { stem: `What ${clause} ${told.whom}?`, answer: `${told.what}${spaced(statement.rest)}` }
  const both = BOTH.exec(object)?.groups
  if (both?.noun !== undefined)
    return {
      stem: `Which two kinds of ${both.noun} ${clause}${behind(statement)}?`,
      answer: object,
    }
  if (/^(?:in|at|on|within)$/.test(preposition)) return undefined
  if (preposition === 'with' && !WITH.test(verb.main)) return undefined
  if (object === '') return undefined
  const given =
    verb.main === 'give' || verb.main === 'grant' ? GIVEN.exec(object)?.groups : undefined
  if (given?.whom !== undefined && given.what !== undefined)
    return {
      stem: `What ${clause} ${mendArticles(`for ${given.whom}`).slice('for '.length)}?`,
      answer: `${given.what}${behind(statement)}`,
    }
  if (statement.isOnly)
    return { stem: `What ${clause}${behind(statement)}, and nothing else?`, answer: object }
  return { stem: `What ${clause}${behind(statement)}?`, answer: object }
}

/** `the clerk a key to the safe`: who is given something, and what. */
const GIVEN = /^(?<whom>(?:(?:an?|the|each|every) )?[\p{L}-]+) (?<what>(?:an?|the) .+)$/u

/** `both hand looms and power looms`: two kinds of one thing. */
const BOTH = /^both .+?\s(?<noun>\p{Ll}{3,}) and (?:.+\s)?\k<noun>$/u

/** Verbs that take `with`. */
const WITH =
  /^(?:integrate|interact|communicate|associate|deal|comply|react|bond|combine|compete|cooperate|correlate|correspond|merge|pair|synchronize|connect|begin|start|end)$/

/** `allows you to sell cloth`: what it allows one to do. */
function askEnabled(statement: Statement, clause: string): Wording | undefined {
  const { whom, what } =
    /^(?<whom>(?:\S+\s){1,4}?)to (?<what>\p{L}+.*)$/u.exec(statement.object)?.groups ?? {}
  if (whom && what && isBase(what))
    return { stem: `What ${clause} ${whom}to do?`, answer: `${what}${spaced(statement.rest)}` }
  return statement.verb.main === 'help' ||
    /\sto\s/.test(statement.object) ||
    /^(?:you|users|us|people)\b/i.test(statement.object)
    ? undefined
    : { stem: `What ${clause}${behind(statement)}?`, answer: statement.object }
}

/** `is responsible for the sails`: what it is responsible for. */
function askBeing(statement: Statement, name: Name): Wording | undefined {
  const { quality, what } =
    RELATED.exec(`${statement.object}${spaced(statement.rest)}`)?.groups ?? {}
  if (quality === undefined || what === undefined) return undefined
  return { stem: `What ${invert(statement, name)} ${quality}?`, answer: what }
}

/** What is done to a thing once and for all, so that one can ask for it. */
const DONE =
  /^(?:used|stored|located|hosted|deployed|created|built|made|called|named|termed|known|written|invented|discovered|founded|produced|defined|managed|charged|billed|encrypted|replicated|attached|assigned|placed|divided|split|composed|formed|installed|run|launched|found|kept|held|published|saved|signed|caused|measured|given|granted|awarded|converted|replaced|driven|powered|derived|born|situated|configured|registered|uploaded|pushed|sent|absorbed|digested|synthesi[sz]ed|secreted|fought|organi[sz]ed|bound|connected|protected|followed|ground|woven|patented|spun|lifted|turned)$/

/** Participles that a noun may follow: `is called a pod`. */
const NAMING = /^(?:called|named|termed|considered|awarded|given|known)$/

function askDone(statement: Statement, name: Name): Wording | undefined {
  const { verb, preposition, object, rest } = statement
  if (!DONE.test(verb.main)) return undefined
  const clause = invert(statement, name)
  const bare = invert({ ...statement, preposition: '' }, name)
  const whole = `${preposition} ${object}${spaced(rest)}`
  if (preposition === '')
    return object !== '' && NAMING.test(verb.main)
      ? { stem: `What ${clause}${behind(statement)}?`, answer: object }
      : undefined
  if (preposition === 'to' && isBase(object))
    return { stem: `What ${bare} ${verb.main === 'used' ? 'for' : 'to do'}?`, answer: whole }
  if (preposition === 'for' && DURATION.test(object)) return undefined
  if (preposition === 'for' && verb.main === 'used')
    return { stem: `What ${bare} for?`, answer: `${object}${spaced(rest)}` }
  if (/^(?:in|on|at|within|inside)$/.test(preposition)) return askPlace(statement, bare, whole)
  if (/^(?:after|before|since|until|during)$/.test(preposition))
    return { stem: `When ${bare}?`, answer: whole }
  if (preposition === 'by' && isGerund(tokensOf(object)[0] ?? ''))
    return { stem: `How ${bare}?`, answer: whole }
  if (!/^(?:from|into|by|to|of|as|for|with|on|onto|through)$/.test(preposition)) return undefined
  if (preposition === 'by')
    return /^[A-Z][A-Z0-9]+$/.test(object) ? askAgent(statement, name) : undefined
  return { stem: `What ${clause}${behind(statement)}?`, answer: object }
}

/** How long, and not what for. */
const DURATION =
  /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)|terms?|time|long(?:er)?|ever|now)\b/i

/** Who or what does it, asked as one speaks: `What drives the stones?` */
function askAgent(statement: Statement, { text }: Name): Wording | undefined {
  const { verb, object, rest } = statement
  const base = verbFormOf(verb.main)?.base
  if (base === undefined || !/^(?:is|are|was|were)$/.test(verb.auxiliary)) return undefined
  const isPast = verb.tense === 'past'
  if (isPast && !verb.main.endsWith('ed')) return undefined
  const who = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}[\p{L}.]+){1,3}$/u.test(object)
    ? 'Who'
    : /^\p{Lu}\p{Ll}/u.test(object)
      ? 'Who or what'
      : 'What'
  return {
    stem: `${who} ${isPast ? verb.main : thirdPersonOf(base)} ${text}${spaced(rest)}?`,
    answer: object,
  }
}

const PLACED =
  /^(?:created|stored|located|hosted|deployed|found|kept|placed|held|defined|produced|made|installed|built|situated|formed|saved|written|recorded|published|registered|configured|founded|signed|invented|born|discovered|fought|digested|absorbed|synthesi[sz]ed)$/

function isBase(object: string): boolean {
  return verbFormOf(tokensOf(object)[0] ?? '')?.form === 'base'
}

function askPlace(
  { verb, object, preposition }: Statement,
  clause: string,
  whole: string,
): Wording | undefined {
  if (preposition === 'in' && /^(?:the )?(?:early |late |mid-?)?\d{3,4}s?\b/.test(object))
    return { stem: `When ${clause}?`, answer: whole }
  return PLACED.test(verb.main) && !/\bby default\b/.test(object)
    ? { stem: `Where ${clause}?`, answer: whole }
    : undefined
}

const KEPT_WORDS = 9
const FEWEST_KEPT = 3

/** What stands behind the object, and what for, by what means or when: it narrows what is asked. */
function behind({ rest, adjunct }: Statement): string {
  return spaced(rest) + (adjunct && isKept(adjunct) ? spaced(adjunct.text) : '')
}

function isKept({ role, text }: Adjunct): boolean {
  const size = tokensOf(text).length
  return role !== 'reason' && (role !== 'condition' || size >= FEWEST_KEPT) && size <= KEPT_WORDS
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`
}
