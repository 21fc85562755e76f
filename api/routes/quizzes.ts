import * as v from 'valibot'
import { deleteOwn, listOwn } from '../../study/act/own-records.ts'
import { drawQuiz } from '../../study/exam/draw-quiz.ts'
import { submitQuiz } from '../../study/exam/submit-quiz.ts'
import { refuseFields } from '../check.ts'
import { type FieldProblem, type ProblemReply, problem } from '../problem.ts'
import { TWICE } from '../read-body.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { fieldsSchema, Id, ids, momentOf, page_after, updated_after } from '../schema/query.ts'
import {
  DrawBodySchema,
  QuizDataSchema,
  QuizGoneSchema,
  QuizSchema,
  QuizzesSchema,
  SubmitBodySchema,
} from '../schema/quiz.ts'
import { showCollection } from '../show/envelope.ts'
import { cutOrdered, latestFirstKey, latestOf } from '../show/page.ts'
import { showQuiz, showQuizGone } from '../show/quiz.ts'
import { readGiven } from '../show/study.ts'
import { OWN_OPTIONS, otherKind } from './answering.ts'
import { unknownDeck } from './unknown-deck.ts'

const fields = fieldsSchema(QuizDataSchema)
const params = v.strictObject({ quiz: Id })
const QUESTIONS = 10
/** Fewer than of other things: each may have fifty questions with their solutions. */
const page_size = v.optional(
  v.pipe(
    v.string(),
    v.regex(/^(?:[1-9]\d?|100)$/, 'Expected a whole number from 1 to 100'),
    v.description('How many of them: 1 to 100, 100 if left out'),
  ),
)

function absent(id: string): ProblemReply {
  return problem('not-found', `There is no quiz ${id}.`)
}

/** Draws a quiz. */
export const createQuiz = defineRoute({
  method: 'POST',
  path: '/v1/quizzes',
  scope: 'study',
  id: 'createQuiz',
  summary: 'Draw a quiz: some questions at once, without their answers',
  description:
    'Only questions that can be graded without the learner, of siblings one. A quiz has no say in the schedule.',
  body: DrawBodySchema,
  answer: QuizSchema,
  statuses: [201],
  problems: ['not-found', 'nothing-to-ask'],
  cache: 'no-store',
  takesKey: true,
  async run({ study, who, body }) {
    const { count = QUESTIONS, deck, tags, seed, missed_of, title } = body
    const missing = unknownDeck(study, deck)
    if (missing) return missing
    const drawn = await drawQuiz(study, who, {
      count,
      deck,
      tags,
      seed,
      missedOf: missed_of,
      title,
    })
    switch (drawn.kind) {
      case 'refused':
        return refuse(drawn)
      case 'unknown':
        return absent(`${missed_of} that was submitted`)
      case 'nothing':
        return problem('nothing-to-ask', 'Expected a scope with questions that can be graded.')
      case 'drawn': {
        const shown = showQuiz(study.bank(), drawn)
        return reply(shown, { status: 201, headers: { location: shown.url } })
      }
    }
  },
})

/** A page of quizzes, the latest first. */
export const listQuizzes = defineRoute({
  method: 'GET',
  path: '/v1/quizzes',
  scope: 'read',
  id: 'listQuizzes',
  summary: 'Quizzes that were drawn, the latest first',
  query: v.strictObject({ ids, updated_after, page_after, page_size, fields }),
  answer: QuizzesSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, query }) {
    const listed = await listOwn(study, who, 'quiz')
    if (listed.kind === 'refused') return refuse(listed)
    const named = query.ids && new Set(query.ids.split(','))
    const since = momentOf(query.updated_after) ?? Number.NEGATIVE_INFINITY
    const items = [...listed.records]
      .filter(([id, { updatedAt }]) => (!named || named.has(id)) && updatedAt > since)
      .map(([id, sheet]) => ({ id, sheet, key: latestFirstKey(sheet.createdAt, id) }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
    const page = cutOrdered({ path: '/v1/quizzes', query, items, keyOf: ({ key }) => key })
    if ('kind' in page) return page
    const bank = study.bank()
    const data = page.items.map((quiz) =>
      quiz.sheet.deletedAt === undefined ? showQuiz(bank, quiz) : showQuizGone(quiz),
    )
    const updatedAt = latestOf(items.map(({ sheet }) => sheet.updatedAt))
    return reply(showCollection({ ...page, updatedAt, data }))
  },
})

/** One quiz. */
export const readQuiz = defineRoute({
  method: 'GET',
  path: '/v1/quizzes/{quiz}',
  scope: 'read',
  id: 'readQuiz',
  summary: 'One quiz, with results once it was submitted',
  params,
  query: v.strictObject({ fields }),
  answer: QuizSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { quiz: id } }) {
    const listed = await listOwn(study, who, 'quiz')
    if (listed.kind === 'refused') return refuse(listed)
    const sheet = listed.records.get(id)
    if (!sheet || sheet.deletedAt !== undefined) return absent(id)
    return reply(showQuiz(study.bank(), { id, sheet }))
  },
})

/** All answers of a quiz, graded. */
export const createSubmission = defineRoute({
  method: 'POST',
  path: '/v1/quizzes/{quiz}/submission',
  scope: 'study',
  id: 'submitQuiz',
  summary: 'Submit the answers to a quiz: graded at once, kept once',
  params,
  body: SubmitBodySchema,
  answer: QuizSchema,
  statuses: [200, 201],
  problems: ['not-found', 'quiz-submitted', 'submission-mismatch', 'answer-unfit'],
  cache: 'no-store',
  again:
    'Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.',
  async run({ study, who, params: { quiz: quizId }, body }) {
    const twice = secondAnswer(body.answers)
    if (twice) return refuseFields([twice])
    const answers = new Map(body.answers.map((each) => [each.question, readGiven(each.answer)]))
    const submitted = await submitQuiz(study, who, { quizId, id: body.id, answers })
    switch (submitted.kind) {
      case 'refused':
        return refuse(submitted)
      case 'unknown':
        return absent(quizId)
      case 'submitted-before':
        return submitted.id === body.id
          ? problem(
              'submission-mismatch',
              `The submission ${body.id} came first with other answers.`,
            )
          : problem(
              'quiz-submitted',
              `The quiz ${quizId} was submitted before, as ${submitted.id}.`,
            )
      case 'unfit': {
        const error = errorOf(body.answers, submitted)
        return problem('answer-unfit', `${submitted.question}: ${error.detail}.`, {
          errors: [error],
        })
      }
      case 'submitted': {
        const { sheet, replayed } = submitted
        const shown = showQuiz(study.bank(), { id: quizId, sheet })
        return replayed
          ? reply(shown, { headers: { 'idempotent-replayed': 'true' } })
          : reply(shown, { status: 201, headers: { location: shown.url } })
      }
    }
  },
})

type QuizAnswers = v.InferOutput<typeof SubmitBodySchema>['answers']

/** The first question that is answered a second time. */
function secondAnswer(answers: QuizAnswers): FieldProblem | undefined {
  const at = answers.findIndex(({ question }, place) =>
    answers.slice(0, place).some((before) => before.question === question),
  )
  return at === -1 ? undefined : { pointer: `/answers/${at}/question`, detail: TWICE }
}

/** What is wrong with an answer, and where it stands. */
function errorOf(
  answers: QuizAnswers,
  { question, expected }: { readonly question: string; readonly expected: readonly string[] },
): FieldProblem {
  const at = answers.findIndex((each) => each.question === question)
  const pointer = `/answers/${at}`
  const answer = answers[at]?.answer ?? { text: '' }
  if (expected.length === 0)
    return {
      pointer: `${pointer}/question`,
      detail: `Found ${question}, expected one of this quiz`,
    }
  if ('options' in answer && expected.includes('options'))
    return { pointer: `${pointer}/answer/options`, detail: OWN_OPTIONS }
  return { pointer: `${pointer}/answer`, detail: otherKind(answer, expected) }
}

/** Deletes a quiz. */
export const deleteQuiz = defineRoute({
  method: 'DELETE',
  path: '/v1/quizzes/{quiz}',
  scope: 'study',
  id: 'deleteQuiz',
  summary: 'Delete a quiz; a tombstone stays in the list',
  again: 'Sent again, the same tombstone comes back.',
  params,
  answer: QuizGoneSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { quiz: id } }) {
    const deleted = await deleteOwn(study, who, { kind: 'quiz', id })
    switch (deleted.kind) {
      case 'refused':
        return refuse(deleted)
      case 'unknown':
        return absent(id)
      case 'deleted': {
        const { record, deletedAt } = deleted
        return reply(showQuizGone({ id, sheet: { ...record, updatedAt: deletedAt } }))
      }
    }
  },
})
