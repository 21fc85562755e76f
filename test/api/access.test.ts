import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../api/answer-request.ts'
import { ROUTES } from '../../api/routes.ts'
import type { TokenScope } from '../../study/act/store.ts'
import { makeToken, readToken } from '../../study/act/token.ts'
import {
  askingOf,
  exampleApi,
  lineOf,
  routeOf,
  runSession,
  type Step,
} from '../support/api-session.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { ask } from '../support/test-api.ts'
import { NOON } from '../support/test-study.ts'

/** What each operation answers to a stranger: 404 for what is somebody else's, told as if it were not there. */
const TO_STRANGERS: Readonly<Record<string, number>> = {
  readQuiz: 404,
  submitQuiz: 404,
  deleteQuiz: 404,
  readFlag: 404,
  deleteFlag: 404,
  deleteSession: 404,
  readMemory: 404,
  listReports: 403,
}

/** A token of another scope than the route wants. */
const OTHER_SCOPES: Readonly<Record<TokenScope, readonly TokenScope[]>> = {
  study: ['read', 'author'],
  read: ['author'],
  author: ['study', 'read'],
}

interface Tried {
  readonly id: string
  readonly how: string
  readonly status: number
  readonly code: string | undefined
  readonly text: string
}

let embedded: EmbeddedStore
let api: Api
const tried: Tried[] = []
let secrets: string[] = []

/** A token of a learner, made as no route would make it. */
async function tokenOf(learnerId: string, scopes: readonly TokenScope[], expiresAt: number) {
  const token = makeToken(learnerId, api.study.randomBytes(32))
  const { hash = '' } = readToken(token) ?? {}
  await api.study.store.addToken(learnerId, { hash, scopes, createdAt: 0, expiresAt })
  return token
}

/** Asks one step as everybody who must not be let in, before it is asked as it should be. */
async function tryStep(step: Step): Promise<void> {
  const { scope } = routeOf(step.id)
  if (scope === 'none') return
  const stranger = (await ask(api, 'POST /v1/learners')).body
  const late = NOON + 1000
  const tokens = [
    ['no token', undefined],
    ['noise', 'nd_noise'],
    ['an expired token', await tokenOf(stranger.id, ['study', 'read', 'author'], NOON)],
    ['another scope', await tokenOf(stranger.id, OTHER_SCOPES[scope], late)],
    ['a learner that does not exist', makeToken('a'.repeat(26), api.study.randomBytes(32))],
    ['another learner', stranger.data.token],
  ] as const
  for (const [how, token] of tokens) {
    // Whoever has the code may let the app in: that would be another session.
    if (step.id === 'createLink' && how === 'another learner') continue
    const asking = { ...askingOf(step), ...(token === undefined ? {} : { token }) }
    const { status, body, text } = await ask(api, lineOf(step), asking)
    tried.push({ id: step.id, how, status, code: body?.code, text })
  }
}

beforeAll(async () => {
  embedded = await openEmbeddedStore()
  api = exampleApi(embedded.store)
  const taken = await runSession(api, tryStep)
  expect(taken.filter(({ asked }) => asked.status >= 300).map(({ step }) => step.id)).toEqual([])
  const said = new Map(taken.map(({ step, asked }) => [step.id, asked]))
  const bodyOf = (id: string) => said.get(id)?.body
  secrets = [
    bodyOf('readMe').id,
    bodyOf('createQuiz').id,
    bodyOf('createFlag').id,
    bodyOf('createReview').id,
    bodyOf('createToken').access_token,
    'Two teas are rolled.',
    'Five o’clock',
    'Tea app',
  ]
})
afterAll(() => embedded.close())

const scoped = ROUTES.filter(({ scope }) => scope !== 'none').map(({ id }) => id)
const triedAs = (id: string, how: string): Tried => {
  const found = tried.find((each) => each.id === id && each.how === how)
  if (!found) throw new Error(`${id} was not tried with ${how}`)
  return found
}

describe.each([
  ['no token', 401, 'token-missing'],
  ['noise', 401, 'token-invalid'],
  ['an expired token', 401, 'token-invalid'],
  ['a learner that does not exist', 401, 'token-invalid'],
  ['another scope', 403, 'scope-missing'],
])('with %s', (how, status, code) => {
  test.each(scoped)('%s is refused', (id) => {
    const { status: was, code: said } = triedAs(id, how)
    expect([was, said]).toEqual([status, code])
  })
})

describe('with the token of another learner', () => {
  test.each(scoped.filter((id) => id !== 'createLink'))(
    '%s shows nothing of the one it is not',
    (id) => {
      const { status, text } = triedAs(id, 'another learner')
      // The code says which app waits, to whoever has the code.
      const hidden = id === 'readLink' ? secrets.filter((each) => each !== 'Tea app') : secrets
      expect(hidden.filter((secret) => text.includes(secret) && !isOwn(id, secret))).toEqual([])
      const expected = TO_STRANGERS[id]
      if (expected === undefined) expect(status).toBeLessThan(300)
      else expect(status).toBe(expected)
    },
  )

  /** A stranger who sends somebody's words has sent them: they come back as the stranger's own. */
  function isOwn(id: string, secret: string): boolean {
    const sent: Record<string, readonly string[]> = {
      createFlag: ['Two teas are rolled.'],
      createQuiz: ['Five o’clock'],
      createReview: [secrets[3] ?? ''],
      readQuiz: [secrets[1] ?? ''],
      submitQuiz: [secrets[1] ?? ''],
      deleteQuiz: [secrets[1] ?? ''],
      readFlag: [secrets[2] ?? ''],
      deleteFlag: [secrets[2] ?? ''],
    }
    return sent[id]?.includes(secret) ?? false
  }
})

describe('a method that a path does not take', () => {
  const paths = [...Map.groupBy(ROUTES, ({ path }) => path)]
  test.each(paths)('of %s is refused, and those that it takes are named', async (path, routes) => {
    const url = path.replaceAll(/\{\w+\}/g, 'x')
    const taken = routes.map(({ method }): string => method)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
      if (taken.includes(method)) continue
      const { status, body, headers } = await ask(api, `${method} ${url}`)
      const allowed = [...taken, ...(taken.includes('GET') ? ['HEAD'] : [])]
      expect([status, body.code, headers.allow]).toEqual([
        405,
        'method-not-allowed',
        allowed.join(', '),
      ])
    }
  })
})

test('whoever was erased is told so, whatever they ask', async () => {
  const { data } = (await ask(api, 'POST /v1/learners')).body
  await ask(api, 'DELETE /v1/me', { token: data.token })
  for (const line of ['GET /v1/me', 'GET /v1/next', 'GET /v1/reviews', 'DELETE /v1/me']) {
    const gone = await ask(api, line, { token: data.token })
    expect([gone.status, gone.body.code]).toEqual([410, 'learner-erased'])
  }
})
