import { createHash } from 'node:crypto'
import type { Api } from '../../api/answer-request.ts'
import type { Route } from '../../api/route.ts'
import { ROUTES } from '../../api/routes.ts'
import type { Store } from '../../study/act/store.ts'
import { optionIdOf, SENCHA } from './fixture-bank.ts'
import { type Asked, ask } from './test-api.ts'
import { NOON, testStudy } from './test-study.ts'
import { SVG } from './tiny-images.ts'

/** One call of the session: every operation is called once, in an order in which all of them succeed. */
export interface Step {
  readonly id: string
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
  /** Whose token: the app's, or one that an earlier step has given. */
  readonly token?: string
}

/** What was asked and answered so far, by operation. */
export type Said = ReadonlyMap<string, Asked>

const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code'

/** A step, given what was said before. */
type MakeStep = (said: (id: string) => Asked['body'], host: string) => Step

const [CHOICE] = SENCHA.questions
const REV = CHOICE?.rev ?? ''
const RIGHT = { options: [optionIdOf(SENCHA, 'Sencha')] }
const cardOf = { card: SENCHA.id }
const PICTURE = '0123456789abcdef.svg'

const EXPORTED = `{"kind":"notedrill-export","format":1}
{"kind":"memory","cardId":"assam22222","events":[{"kind":"suspend","id":"suspend-1","at":1795000000000,"suspended":false}]}
`

/** The session, operation by operation; `host` is a learner who lets the app in. */
export const SESSION: readonly MakeStep[] = [
  () => ({ id: 'createLearner', body: { time_zone: 'Europe/Berlin', new_cards_per_day: 10 } }),
  (said) => ({
    id: 'authorizeDevice',
    body: { client_id: 'Tea app', scope: 'study read author' },
    token: said('createLearner').data.token,
  }),
  (said, host) => ({
    id: 'readLink',
    params: { user_code: said('authorizeDevice').user_code },
    token: host,
  }),
  (said, host) => ({
    id: 'createLink',
    body: { user_code: said('authorizeDevice').user_code, decision: 'approve' },
    token: host,
  }),
  (said) => ({
    id: 'createToken',
    body: {
      grant_type: DEVICE_GRANT,
      client_id: 'Tea app',
      device_code: said('authorizeDevice').device_code,
    },
  }),
  () => ({ id: 'readMe' }),
  () => ({ id: 'readSettings' }),
  () => ({
    id: 'changeSettings',
    body: { reviews_per_day: 100, easy_days: [0.5, 1, 1, 1, 1, 1, 1] },
  }),
  () => ({ id: 'fitWeights' }),
  () => ({ id: 'reschedule', body: { id: 'reschedule-1' } }),
  () => ({ id: 'importMe', body: EXPORTED }),
  () => ({ id: 'listDecks' }),
  () => ({ id: 'readDeck', params: { deck: 'green' } }),
  () => ({ id: 'listCards', query: { deck: 'black' } }),
  () => ({ id: 'readCard', params: cardOf }),
  () => ({ id: 'readAsset', params: { asset: PICTURE } }),
  () => ({ id: 'readNext', query: { deck: 'green' } }),
  () => ({ id: 'revealAnswer', body: { question: `${SENCHA.id}.choice`, rev: REV } }),
  (said) => ({
    id: 'createReview',
    body: {
      id: said('readNext').data.review_id,
      question: said('readNext').data.question.id,
      rev: said('readNext').data.question.rev,
      answer: RIGHT,
      duration_ms: 4200,
    },
  }),
  () => ({ id: 'listReviews', query: cardOf }),
  (said) => ({ id: 'readReview', params: { review: said('createReview').id } }),
  () => ({
    id: 'createReviews',
    body: {
      sent_at: '2026-11-20T12:00:00.000Z',
      reviews: [
        {
          id: 'matcha2222-0b5c1a52-7d4e-4f0a-9c55-2f1f6f0a7e01',
          question: 'matcha2222.recall',
          rev: '00000000',
          answer: { rating: 'good' },
          answered_at: '2026-11-20T08:30:00.000Z',
        },
        {
          id: `${SENCHA.id}-0b5c1a52-7d4e-4f0a-9c55-2f1f6f0a7e02`,
          question: `${SENCHA.id}.choice`,
          rev: REV,
          answer: RIGHT,
          answered_at: '2026-11-20T08:31:00.000Z',
        },
      ],
    },
  }),
  () => ({ id: 'listMemories', query: { due_before: '2026-12-31T00:00:00Z' } }),
  () => ({ id: 'readMemory', params: cardOf }),
  (said) => ({
    id: 'changeMemory',
    params: cardOf,
    body: { id: 'change-0001', kind: 'undo', review: said('createReview').id },
  }),
  () => ({ id: 'readSummary' }),
  () => ({ id: 'readStats' }),
  () => ({ id: 'createQuiz', body: { count: 2, seed: 'tea time', title: 'Five o’clock' } }),
  () => ({ id: 'listQuizzes', query: { fields: 'title,state' } }),
  (said) => ({ id: 'readQuiz', params: { quiz: said('createQuiz').id } }),
  (said) => ({
    id: 'submitQuiz',
    params: { quiz: said('createQuiz').id },
    body: {
      id: 'submission-1',
      answers: [{ question: said('createQuiz').data.questions[0].id, answer: answerTo(said) }],
    },
  }),
  (said) => ({ id: 'deleteQuiz', params: { quiz: said('createQuiz').id } }),
  () => ({
    id: 'createFlag',
    body: {
      question: `${SENCHA.id}.choice`,
      rev: REV,
      reason: 'unclear',
      comment: 'Two teas are rolled.',
    },
  }),
  () => ({ id: 'listFlags' }),
  (said) => ({ id: 'readFlag', params: { flag: said('createFlag').id } }),
  () => ({ id: 'listReports', params: cardOf }),
  (said) => ({ id: 'deleteFlag', params: { flag: said('createFlag').id } }),
  () => ({ id: 'listSessions' }),
  (said) => ({ id: 'readSession', params: { session: said('listSessions').data[0].id } }),
  (said) => ({
    id: 'deleteSession',
    params: {
      session: said('listSessions').data.find(
        ({ data }: { data: { is_this: boolean } }) => !data.is_this,
      ).id,
    },
  }),
  () => ({ id: 'exportMe', query: { format: 'csv' } }),
  () => ({ id: 'deleteMe' }),
  () => ({ id: 'revokeToken', body: { token: 'nd_of-somebody-who-is-gone' } }),
]

function answerTo(said: (id: string) => Asked['body']): unknown {
  const { question } = said('createQuiz').data.questions[0]
  return question.kind === 'typed' ? { text: 'Sencha' } : { options: [question.options[0].id] }
}

/** The row of an operation. */
export function routeOf(id: string): Route {
  const route = ROUTES.find((each) => each.id === id)
  if (!route) throw new Error(`no operation ${id}`)
  return route
}

/** A step as `ask` takes it: method with path, and how to send the body. */
export function lineOf({ id, params = {}, query = {} }: Step): string {
  const { method, path } = routeOf(id)
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name) => encodeURIComponent(params[name] ?? ''))
  const text = new URLSearchParams(query).toString()
  return `${method} ${filled}${text === '' ? '' : `?${text}`}`
}

/** What is sent along with a step. */
export function askingOf({ id, body }: Step) {
  if (body === undefined) return {}
  const { takes } = routeOf(id)
  if (takes === 'lines')
    return { headers: { 'content-type': 'application/x-ndjson' }, body: Buffer.from(String(body)) }
  if (takes !== 'form') return { body }
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  return { headers, body: Buffer.from(new URLSearchParams(Object(body)).toString()) }
}

/** A study on a store whose dice fall the same way each time, at noon. */
export function exampleApi(store: Store): Api {
  let drawn = 0
  const draw = (): Buffer => createHash('sha256').update(`example ${drawn++}`).digest()
  const study = {
    ...testStudy(store),
    now: () => NOON,
    randomBytes: (count: number) => Buffer.concat([draw(), draw()]).subarray(0, count),
  }
  const headers = { 'content-type': 'image/svg+xml' }
  return { study, files: new Map([[`/assets/${PICTURE}`, { body: SVG, headers }]]) }
}

/** A step that was taken, and what came of it. */
export interface Taken {
  readonly step: Step
  readonly asked: Asked
}

/** Goes through the whole session; `seen` is told of each step before it is taken. */
export async function runSession(
  api: Api,
  seen: (step: Step, token: string) => Promise<void> = async () => {},
): Promise<Taken[]> {
  const host = (await ask(api, 'POST /v1/learners')).body
  const withAuthor: Api = { ...api, authors: new Set([host.id]) }
  const taken = new Map<string, Taken>()
  for (const make of SESSION) {
    const step = make((id) => taken.get(id)?.asked.body, host.data.token)
    const app = taken.get('createToken')?.asked.body?.access_token
    const isOpen = routeOf(step.id).scope === 'none'
    const token = step.token ?? (isOpen ? undefined : app)
    await seen(step, token ?? '')
    const asking = { ...askingOf(step), ...(token === undefined ? {} : { token }) }
    taken.set(step.id, { step, asked: await ask(withAuthor, lineOf(step), asking) })
  }
  return [...taken.values()]
}
