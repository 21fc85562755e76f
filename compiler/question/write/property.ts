import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Draft, Form, Writer } from '../draft.ts'
import { type Name, quoteName, sayAnswer, sayName } from '../wording.ts'

/** What something does or has done to it, and what it is that does. */
export const writeProperty: Writer<'property'> = (
  { subject, verb, object },
  _found,
  { lexicon },
) => {
  const name = sayName(subject, lexicon)
  const parts = partVerb(verb)
  if (!parts || tokensOf(object).some((token) => NEGATIONS.has(token))) return []
  const asked = askObject(name, parts, object)
  const drafts: Omit<Draft, 'found' | 'context'>[] = []
  if (asked)
    drafts.push({
      slot: 'property.object',
      about: `${subject} ${verb}`,
      answer: object,
      forms: openForms(asked.stem, sayAnswer(asked.answer)),
    })
  if (
    contentOf(object).size >=
    (/^(?:how|what|where|which)\b/i.test(object) ? CLAUSE_CONTENT : REVERSE_CONTENT)
  )
    drafts.push({
      slot: 'property.subject',
      about: `${verb} ${object}`,
      answer: subject,
      forms: askSubject(subject, parts, object),
    })
  return drafts
}

interface Wording {
  readonly stem: string
  readonly answer: string
}

const REVERSE_CONTENT = 3
const CLAUSE_CONTENT = 2

interface VerbParts {
  readonly auxiliary: string
  /** The main verb: a base form, or a participle after a form of `be`. */
  readonly main: string
  readonly preposition: string
  readonly isPassive: boolean
}

function partVerb(verb: string): VerbParts | undefined {
  const passive =
    /^(?<auxiliary>is|are|was|were|\w+ be) (?<main>\S+)(?: (?<preposition>\S+))?$/.exec(
      verb,
    )?.groups
  if (passive)
    return {
      auxiliary: passive.auxiliary ?? '',
      main: passive.main ?? '',
      preposition: passive.preposition ?? '',
      isPassive: true,
    }
  const active =
    /^(?:(?<auxiliary>can|may|must|should|will|could|might) )?(?<main>\S+)(?: (?<preposition>\S+))?$/.exec(
      verb,
    )?.groups
  const base = verbFormOf(active?.main ?? '')?.base ?? (active?.auxiliary ? active.main : undefined)
  return base === undefined
    ? undefined
    : {
        auxiliary: active?.auxiliary ?? '',
        main: base,
        preposition: active?.preposition ?? '',
        isPassive: false,
      }
}

function askObject(name: Name, parts: VerbParts, object: string): Wording | undefined {
  if (/^(?:that|whether|if|how|why)\b/i.test(object)) return undefined
  return parts.isPassive ? askDone(quoteName(name), parts, object) : askDoing(name, parts, object)
}

const ENABLING = new Set(['allow', 'enable', 'permit', 'encourage', 'require', 'force', 'help'])

function askDoing(
  name: Name,
  { auxiliary, main, preposition }: VerbParts,
  object: string,
): Wording {
  const help = auxiliary === '' ? (name.isPlural ? 'do' : 'does') : auxiliary
  const clause = `${help} ${quoteName(name)} ${main}`
  const { whom, what } =
    /^(?<whom>(?:\S+\s){1,4}?)(?:to )?(?<what>\p{L}+.*)$/u.exec(object)?.groups ?? {}
  if (
    ENABLING.has(main) &&
    whom &&
    what &&
    (isBase(what) || /^(?:you|users|us|people)\s/.test(whom))
  )
    return { stem: `What ${clause} ${whom}to do?`, answer: what }
  return { stem: `What ${clause}${preposition === '' ? '' : ` ${preposition}`}?`, answer: object }
}

function askDone(
  said: string,
  { auxiliary, main, preposition }: VerbParts,
  object: string,
): Wording | undefined {
  const isModal = auxiliary.endsWith(' be')
  const clause = `${isModal ? auxiliary.replace(' be', '') : auxiliary} ${said} ${isModal ? `be ${main}` : main}`
  const whole = `${preposition} ${object}`
  if (preposition === 'to' && (main === 'used' || isBase(object)))
    return {
      stem: main === 'used' ? `What ${clause} for?` : `What ${clause} to do?`,
      answer: whole,
    }
  if (/^(?:in|on|at|within|inside)$/.test(preposition)) return askPlace(clause, main, object, whole)
  if (/^(?:after|before|since|until|during)$/.test(preposition))
    return { stem: `When ${clause}?`, answer: whole }
  if (preposition === 'by' && /^\p{L}+ing\b/u.test(object))
    return { stem: `How ${clause}?`, answer: whole }
  return { stem: `What ${clause} ${preposition}?`, answer: object }
}

const PLACED =
  /^(?:created|stored|located|hosted|deployed|found|kept|placed|held|run|defined|set|produced|made|installed|built|situated|formed|saved|written|recorded|published|registered|managed|configured)$/

function isBase(object: string): boolean {
  return verbFormOf(tokensOf(object)[0] ?? '')?.form === 'base'
}

function askPlace(
  clause: string,
  main: string,
  object: string,
  whole: string,
): Wording | undefined {
  if (/^(?:the )?(?:early |late |mid-?)?\d{3,4}s?\b/.test(object))
    return { stem: `When ${clause}?`, answer: whole }
  return PLACED.test(main) && !/\bby default\b/.test(object)
    ? { stem: `Where ${clause}?`, answer: whole }
    : undefined
}

function askSubject(
  subject: string,
  { auxiliary, main, preposition, isPassive }: VerbParts,
  object: string,
): Form[] {
  const be = isPassive ? auxiliary.replace('are', 'is').replace('were', 'was') : auxiliary
  const done = isPassive || auxiliary !== '' ? main : thirdPersonOf(main)
  const stem = `What ${[be, done, preposition].filter(Boolean).join(' ')} ${object}?`
  return openForms(stem, sayAnswer(subject.replace(/^(?:an?|the)\s+/i, '')))
}

function openForms(stem: string, answer: string): Form[] {
  const typed: Form[] = canBeTyped(answer)
    ? [{ kind: 'typed', stem, answer, accepted: listAccepted(answer) }]
    : []
  return [...typed, { kind: 'recall', stem, answer }]
}
