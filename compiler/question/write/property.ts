import { contentOf } from '../../english/content.ts'
import { NEGATIONS } from '../../english/function-words.ts'
import { shapeOf } from '../../english/shape.ts'
import { tokensOf } from '../../english/tokens.ts'
import { thirdPersonOf, verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Statement } from '../../fact/sentence/parse-statement.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Draft, Form, Writer } from '../draft.ts'
import { plainText, quote, sayAnswer } from '../wording.ts'
import { askObject, type Wording } from './ask-object.ts'
import { blankOut, isDefinite } from './blank.ts'
import { isAgent } from './is-agent.ts'
import { isPlainStatement } from './is-plain-statement.ts'
import { nameSubject } from './name-subject.ts'
import { isShownObject } from './shown-object.ts'

/** What something does or has done to it, and what it is that does. */
export const writeProperty: Writer<'property'> = (_fact, found, { lexicon }) => {
  const { statement, rule, before, sentence = '' } = found
  if (!statement || isNegative(statement) || /^should\b/.test(statement.verb.auxiliary)) return []
  const isElided = rule === 'elided-subject'
  const name = nameSubject(statement.subject, lexicon, isElided ? undefined : statement.verb)
  const isPlain = isPlainStatement(statement)
  const blank =
    before === undefined && isDefinite(statement.object)
      ? blankOut(sentence, statement.object)
      : undefined
  const isKnown = found.isMarked !== false || before !== undefined || YEAR.test(statement.object)
  const asked =
    isPlain && isKnown && !blank ? askAfter(before, askObject(statement, name)) : undefined
  const drafts: Omit<Draft, 'found' | 'context'>[] = []
  const object = asked
    ? [...showObjects(statement, asked), ...openForms(asked.stem, sayAnswer(asked.answer))]
    : listDefined(blank)
  if (object.length > 0 && rule !== 'capability')
    drafts.push({
      slot: asked ? 'property.object' : 'gap',
      about: `${statement.subject} ${statement.verb.main} ${statement.preposition}`.trim(),
      answer: asked?.answer ?? statement.object,
      forms: object,
    })
  const said = `${statement.object} ${statement.rest}`.trim()
  if (
    (rule === 'capability' || singlesOut(statement, said)) &&
    lexicon.countPhrase(plainText(statement.subject)) < HUB
  ) {
    const isPerson = PERSONAL.test(statement.subject) || statement.verb.tense === 'past'
    const isWhat = rule === 'capability' || (isPlain && !(isPerson && sentence !== ''))
    const forms = isWhat
      ? askSubject(statement, said, before)
      : listDefined(
          CREATING.test(statement.verb.main) && isDefinite(statement.subject)
            ? blankOut(sentence, statement.subject)
            : undefined,
        )
    if (forms.length > 0)
      drafts.push({
        slot: isWhat ? 'property.subject' : 'gap.subject',
        about: `${statement.verb.main} ${statement.preposition} ${said}`,
        answer: statement.subject,
        forms,
      })
  }
  return drafts
}

/** What only one person or firm does with one thing: others could have done much else that a sentence tells. */
const CREATING =
  /^(?:invent|discover|found|write|publish|paint|patent|coin|introduce|propose|develop|formulate|design|compose|direct|build|create|pioneer|devise|establish|assassinate|lead)$/

/** A name of somebody, of people or of a land: `what` does not ask for it. */
const PERSONAL =
  /^(?:The\s)?\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)*$|(?:ists?|ians?|crats?|men|women|people|workers|farmers|students?|leaders?|users?|patients?|children|clients?|individuals|researchers|participants)$/u

/** When something happened, once. */
const YEAR = /\b1\d{3}\b|\b20\d\d\b/

function listDefined(form: Form | undefined): Form[] {
  return form ? [form] : []
}

const LONGEST_BEFORE = 12

/** `“Cloth from a power loom”: what does each step produce?`: the line that says of what it is a step. */
function askAfter(before: string | undefined, asked: Wording | undefined): Wording | undefined {
  if (before === undefined || asked === undefined) return asked
  return tokensOf(before).length > LONGEST_BEFORE
    ? undefined
    : { ...asked, stem: `${quote(before)}: ${lowerFirst(asked.stem)}` }
}

/** The answer among what other verbs of the notes act on, if it is a thing in few words. */
function showObjects(statement: Statement, { stem, answer }: Wording): Form[] {
  return /(?:^W|: w)hat (?:do|does|did)\b/.test(stem) && isShownObject(statement)
    ? [
        {
          kind: 'choice',
          stem,
          answer: sayAnswer(answer),
          slot: 'object',
          anchor: statement.subject,
        },
      ]
    : []
}

/** So often a note names what it is about: the first answer that comes to mind. */
const HUB = 15

const DEFINING =
  /^(?:define|specify|describe|determine|state|list|govern|prescribe|stipulate|declare|record)$/
const SUPERLATIVE = /\b(?:the (?:most|least|first|last|only|main|largest|\p{L}+est)|best-known)\b/u
const SPECIFIC_CONTENT = 6
const NAMED_CONTENT = 5
const CLAUSE_CONTENT = 2
const ENABLED_CONTENT = 4

/** Whether what is said of a subject can be true of little else, so that the subject can be asked for. */
function singlesOut({ subject, verb, preposition }: Statement, said: string): boolean {
  const size = contentOf(said).size
  if (/^(?:can|may|could|might)\b/.test(verb.auxiliary)) return false
  if (/^(?:[Tt]he|[Ee]ach|[Ee]very)\s\p{Ll}/u.test(subject)) return false
  if (verb.kind === 'passive' && preposition === '') return false
  if (/\bof the \p{Ll}+$/u.test(subject) || /,\s*(?:example|etc)\b/i.test(said)) return false
  if (DEFINING.test(verb.main) && /^(?:how|what|where|which)\b/i.test(said))
    return size >= CLAUSE_CONTENT
  if (verb.main === 'used' && preposition !== '') return size >= SPECIFIC_CONTENT
  if (ENABLING.test(verb.main) && /^to\s/.test(said)) return size >= ENABLED_CONTENT
  const isMarked = SUPERLATIVE.test(said) || /\d|\s\p{Lu}/u.test(plainText(said))
  return size >= (isMarked ? NAMED_CONTENT : SPECIFIC_CONTENT)
}

function isNegative({ object, rest }: Statement): boolean {
  return tokensOf(`${object} ${rest}`).some((token) => NEGATIONS.has(token))
}

/** Verbs that say what somebody may do: `allow to use a loom` is said of anybody. */
const ENABLING = /^(?:allow|enable|permit|help)$/

/** The question that the subject answers, with everything else of the statement in it. */
function askSubject(
  { subject, verb, preposition }: Statement,
  said: string,
  before?: string,
): Form[] {
  const be = verb.auxiliary.replace('are', 'is').replace('were', 'was')
  const main =
    verb.kind !== 'active' || verb.auxiliary !== '' || verb.tense === 'past'
      ? verb.written
      : thirdOf(verb.written, verb.main)
  const who = isAgent(subject, verb, said) ? 'Who' : 'What'
  const what = ENABLING.test(verb.main) ? said.replace(/^to(?= \p{Ll})/u, 'you to') : said
  const asked = `${who} ${[be, main, preposition, what].filter(Boolean).join(' ')}?`
  const stem = before === undefined ? asked : `${before}: ${lowerFirst(asked)}`
  const given = [...contentOf(before ?? '')]
  return openForms(stem, sayAnswer(subject)).map((form) =>
    given.length > 0 ? { ...form, given } : form,
  )
}

/** Each of its verbs in the third person. */
function thirdOf(written: string, base: string): string {
  const bases = base.split(' and ')
  return written
    .split(' and ')
    .map((verb, at) =>
      verbFormOf(verb)?.form === 'third' ? verb : thirdPersonOf(bases[at] ?? verb),
    )
    .join(' and ')
}

function openForms(stem: string, answer: string): Form[] {
  const typed: Form[] =
    canBeTyped(answer) && isClosed(answer)
      ? [{ kind: 'typed', stem, answer, accepted: listAccepted(answer) }]
      : []
  return [...typed, { kind: 'recall', stem, answer }]
}

/** Whether an answer is a name, a number or code, which has one form; a phrase may be put in other words. */
function isClosed(answer: string): boolean {
  const shape = shapeOf(answer)
  if (shape === 'proper') return answer.split(' ').length > 1 || /\p{Lu}.*\p{Lu}/u.test(answer)
  return /^(?:acronym|number|date|code)$/.test(shape)
}
