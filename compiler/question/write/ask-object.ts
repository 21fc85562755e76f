import { tokensOf } from '../../english/tokens.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { isGerund } from '../../fact/sentence/adjunct.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'
import type { Name } from '../wording.ts'
import { invert } from './invert.ts'

/** A question and what answers it. */
export interface Wording {
  readonly stem: string
  readonly answer: string
}

/** The question that the object of a statement answers, with everything else of it in the stem. */
export function askObject(statement: Statement, name: Name): Wording | undefined {
  const { object, verb } = statement
  if (/^(?:that|whether|if|how|why|when)\b/i.test(object) && verb.kind === 'passive')
    return undefined
  if (/^(?:that|whether|if|why|when)\b/i.test(object)) return undefined
  return verb.kind === 'passive' ? askDone(statement, name) : askDoing(statement, name)
}

const ENABLING = new Set([
  'allow',
  'enable',
  'permit',
  'encourage',
  'require',
  'force',
  'help',
  'cause',
])

function askDoing(statement: Statement, name: Name): Wording {
  const { verb, object } = statement
  const clause = invert(statement, name)
  const { whom, what } =
    /^(?<whom>(?:\S+\s){1,4}?)(?:to )?(?<what>\p{L}+.*)$/u.exec(object)?.groups ?? {}
  if (
    ENABLING.has(verb.main) &&
    whom &&
    what &&
    (isBase(what) || /^(?:you|users|us|people)\s/.test(whom))
  )
    return { stem: `What ${clause} ${whom}to do?`, answer: `${what}${spaced(statement.rest)}` }
  return { stem: `What ${clause}${behind(statement)}?`, answer: object }
}

function askDone(statement: Statement, name: Name): Wording | undefined {
  const { verb, preposition, object, rest } = statement
  const clause = invert(statement, name)
  const bare = invert({ ...statement, preposition: '' }, name)
  const whole = `${preposition} ${object}${spaced(rest)}`
  if (preposition === '')
    return object === ''
      ? undefined
      : { stem: `What ${clause}${behind(statement)}?`, answer: object }
  if (preposition === 'to' && (verb.main === 'used' || isBase(object)))
    return {
      stem:
        verb.main === 'used'
          ? `What ${bare} used for?`.replace(' used used', ' used')
          : `What ${bare} to do?`,
      answer: whole,
    }
  if (/^(?:in|on|at|within|inside)$/.test(preposition)) return askPlace(statement, bare, whole)
  if (/^(?:after|before|since|until|during)$/.test(preposition))
    return { stem: `When ${bare}?`, answer: whole }
  if (preposition === 'by' && isGerund(tokensOf(object)[0] ?? ''))
    return { stem: `How ${bare}?`, answer: whole }
  return { stem: `What ${clause}${behind(statement)}?`, answer: object }
}

const PLACED =
  /^(?:created|stored|located|hosted|deployed|found|kept|placed|held|run|defined|set|produced|made|installed|built|situated|formed|saved|written|recorded|published|registered|managed|configured)$/

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

/** What stands behind the object, and what for, by what means or when: it narrows what is asked. */
function behind({ rest, adjunct }: Statement): string {
  const isKept =
    adjunct !== undefined &&
    adjunct.role !== 'reason' &&
    tokensOf(adjunct.text).length <= KEPT_WORDS
  return spaced(rest) + (isKept ? spaced(adjunct.text) : '')
}

function spaced(text: string): string {
  return text === '' ? '' : ` ${text}`
}
