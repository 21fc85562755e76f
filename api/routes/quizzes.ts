import * as v from 'valibot'
import { deleteOwn, listOwn } from '../../study/act/own-records.ts'
import { drawQuiz } from '../../study/exam/draw-quiz.ts'
import { submitQuiz } from '../../study/exam/submit-quiz.ts'
import { type ProblemReply, problem } from '../problem.ts'
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
import { OWN_OPTIONS } from './answering.ts'

const fields = fieldsSchema(QuizDataSchema)
const params = v.strictObject({ quiz: Id })
const QUESTIONS = 10

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
    if (deck !== undefined && !study.bank().decks.some(({ id }) => id === deck))
      return problem('not-found', `There is no deck ${deck}.`)
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
  query: v.strictObject({ ids, updated_after, page_after, fields }),
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
  problems: ['not-found', 'quiz-submitted', 'answer-unfit'],
  cache: 'no-store',
  async run({ study, who, params: { quiz: quizId }, body }) {
    const answers = new Map(body.answers.map((each) => [each.question, readGiven(each.answer)]))
    const submitted = await submitQuiz(study, who, { quizId, id: body.id, answers })
    switch (submitted.kind) {
      case 'refused':
        return refuse(submitted)
      case 'unknown':
        return absent(quizId)
      case 'submitted-before':
        return problem('quiz-submitted', `The quiz ${quizId} was submitted with other answers.`)
      case 'unfit': {
        const { question, expected } = submitted
        if (expected.includes('options') && answers.get(question)?.kind === 'options')
          return problem('answer-unfit', `Unexpected options for ${question}, ${OWN_OPTIONS}.`)
        const wanted = expected.join(' or ') || 'a question of this quiz'
        return problem('answer-unfit', `Unexpected answer to ${question}, expected ${wanted}.`)
      }
      case 'submitted': {
        const { sheet, replayed } = submitted
        const headers = replayed ? { 'idempotent-replayed': 'true' } : {}
        const shown = showQuiz(study.bank(), { id: quizId, sheet })
        return reply(shown, { status: replayed ? 200 : 201, headers })
      }
    }
  },
})

/** Deletes a quiz. */
export const deleteQuiz = defineRoute({
  method: 'DELETE',
  path: '/v1/quizzes/{quiz}',
  scope: 'study',
  id: 'deleteQuiz',
  summary: 'Delete a quiz; a tombstone stays in the list',
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
