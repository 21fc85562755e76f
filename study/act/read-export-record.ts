import { MOMENTS, readGiven } from '../memory/read-event.ts'
import {
  booleanOf,
  type Fields,
  fieldsOf,
  idOf,
  oneOf,
  textOf,
  unexpected,
  wholeOf,
} from '../memory/read-fields.ts'
import { FLAG_REASONS, type QuizSheet, type SubmittedQuiz } from './entries.ts'
import type { ExportedFlag, ExportedQuiz } from './export-learner.ts'

/** As all ids of ours are made: nothing else was ever a flag or a quiz. */
const OWN_ID = /^[a-z2-7]{16}$/
const QUESTION_ID = /^[a-z2-7]{10}\.[a-z0-9-]{1,40}$/
const REV = /^[0-9a-f]{8}$/
const MOST_QUESTIONS = 50
const MOST_TAGS = 20
const LONGEST_NAME = 100
/** Twice what the answers to a quiz may be sent in. */
const LONGEST_QUIZ_BYTES = 131_072
/** Further ahead than any clock that is accepted. */
const AHEAD_MS = 48 * 3_600_000

/** A question that was reported, from an export: no larger than it could be reported. @throws Unreadable */
export function readExportedFlag(line: Fields, now: number): ExportedFlag {
  const question = matching(line, 'question', { pattern: QUESTION_ID, called: 'a question' })
  return {
    kind: 'flag',
    id: ownId(line, 'id'),
    createdAt: momentOf(line, 'createdAt', now),
    cardId: question.slice(0, question.indexOf('.')),
    question,
    rev: revOf(line),
    reason: oneOf(line, 'reason', FLAG_REASONS),
    comment: textOf(line, 'comment'),
  }
}

/** A quiz from an export: no larger than it could be drawn and submitted. @throws Unreadable */
export function readExportedQuiz(line: Fields, now: number): ExportedQuiz {
  const bytes = Buffer.byteLength(JSON.stringify(line))
  if (bytes > LONGEST_QUIZ_BYTES)
    throw unexpected(bytes, `at most ${LONGEST_QUIZ_BYTES} bytes for a quiz`)
  const questions = listOf(line, 'questions', MOST_QUESTIONS).map((each) => {
    const fields = fieldsOf(each, 'a question of a quiz')
    return { id: questionId(fields, 'id'), rev: revOf(fields) }
  })
  const { deck, tags, missedOf, submitted } = line
  return {
    kind: 'quiz',
    id: ownId(line, 'id'),
    createdAt: momentOf(line, 'createdAt', now),
    seed: nameOf(line, 'seed'),
    title: nameOf(line, 'title'),
    ...(deck === undefined ? {} : { deck: nameOf(line, 'deck') }),
    ...(tags === undefined ? {} : { tags: tagsOf(line) }),
    ...(missedOf === undefined ? {} : { missedOf: ownId(line, 'missedOf') }),
    questions,
    ...(submitted === undefined ? {} : { submitted: readSubmitted(submitted, questions, now) }),
  }
}

function readSubmitted(
  value: unknown,
  questions: QuizSheet['questions'],
  now: number,
): SubmittedQuiz {
  const fields = fieldsOf(value, 'a submission')
  const asked = new Set(questions.map(({ id }) => id))
  const answers = Object.entries(fieldsOf(fields.answers, 'answers')).map(([id, each]) => {
    if (!asked.has(id)) throw unexpected(id, 'a question of the quiz')
    const answer = fieldsOf(each, 'an answer')
    return [id, { given: readGiven(answer.given), right: booleanOf(answer, 'right') }] as const
  })
  const at = momentOf(fields, 'at', now)
  return { at, id: idOf(fields, 'id'), answers: Object.fromEntries(answers) }
}

function momentOf(fields: Fields, name: string, now: number): number {
  const moment = wholeOf(fields, name, MOMENTS)
  refuseFuture({ [name]: moment }, now)
  return moment
}

/** @throws Unreadable for a moment, by its name, that no clock which is accepted can have told */
export function refuseFuture(moment: Readonly<Record<string, number>>, now: number): void {
  for (const [name, at] of Object.entries(moment))
    if (at > now + AHEAD_MS) throw unexpected(at, `a moment before ${now} as ${name}`)
}

function ownId(fields: Fields, name: string): string {
  return matching(fields, name, { pattern: OWN_ID, called: 'an id' })
}

function questionId(fields: Fields, name: string): string {
  return matching(fields, name, { pattern: QUESTION_ID, called: 'a question' })
}

function revOf(fields: Fields): string {
  return matching(fields, 'rev', { pattern: REV, called: 'eight hexadecimal digits' })
}

function matching(
  fields: Fields,
  name: string,
  { pattern, called }: { readonly pattern: RegExp; readonly called: string },
): string {
  const text = textOf(fields, name)
  if (!pattern.test(text)) throw unexpected(text, `${called} as ${name}`)
  return text
}

function nameOf(fields: Fields, name: string): string {
  const text = textOf(fields, name)
  if (text.length <= LONGEST_NAME) return text
  throw unexpected(text, `at most ${LONGEST_NAME} characters as ${name}`)
}

function tagsOf(fields: Fields): string[] {
  return listOf(fields, 'tags', MOST_TAGS).map((tag) => nameOf({ tag }, 'tag'))
}

function listOf(fields: Fields, name: string, most: number): readonly unknown[] {
  const value = fields[name]
  if (Array.isArray(value) && value.length <= most) return value
  throw unexpected(value, `at most ${most} ${name}`)
}
