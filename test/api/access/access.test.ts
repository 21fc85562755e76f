import { beforeAll, describe, expect, test } from 'vitest'
import type { Api } from '../../../api/answer-request.ts'
import { ROUTES } from '../../../api/routes.ts'
import { exampleApi, runSession } from '../../support/api-session.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { ask } from '../../support/test-api.ts'
import { Everybody, type Tried } from './try-everybody.ts'

/** What a route that wants a token answers to those who have none that is good for it. */
const REFUSED = [
  ['no token', 401, 'token-missing', 'Bearer'],
  ['noise', 401, 'token-invalid', 'Bearer error="invalid_token"'],
  ['a secret that was made up', 401, 'token-invalid', 'Bearer error="invalid_token"'],
  ['a learner that does not exist', 401, 'token-invalid', 'Bearer error="invalid_token"'],
  ['an expired token', 401, 'token-invalid', 'Bearer error="invalid_token"'],
  ['an ended session', 401, 'token-invalid', 'Bearer error="invalid_token"'],
  ['another scope', 403, 'scope-missing', 'Bearer error="insufficient_scope"'],
  ['an erased learner', 410, 'learner-erased', undefined],
] as const

/** What each operation answers to another learner: 404 for what is not theirs, told as if it were not there. */
const TO_STRANGERS: Readonly<Record<string, readonly [number, string?]>> = {
  readMe: [200],
  readSettings: [200],
  changeSettings: [200],
  readSummary: [200],
  readStats: [200],
  exportMe: [200],
  importMe: [200],
  fitWeights: [200],
  reschedule: [200],
  deleteMe: [200],
  listSessions: [200],
  readSession: [404, 'not-found'],
  deleteSession: [404, 'not-found'],
  // Whoever has the code that an app shows may look at it.
  readLink: [200],
  readNext: [200],
  revealAnswer: [200],
  createReview: [201],
  createReviews: [200],
  listReviews: [200],
  readReview: [404, 'not-found'],
  listMemories: [200],
  readMemory: [404, 'not-found'],
  changeMemory: [201],
  createQuiz: [201],
  listQuizzes: [200],
  readQuiz: [404, 'not-found'],
  submitQuiz: [404, 'not-found'],
  deleteQuiz: [404, 'not-found'],
  createFlag: [201],
  listFlags: [200],
  readFlag: [404, 'not-found'],
  deleteFlag: [404, 'not-found'],
  listReports: [403, 'scope-missing'],
}

/** What each operation without a scope answers, whatever token comes along. */
const TO_ANYBODY: Readonly<Record<string, number>> = {
  createLearner: 201,
  listDecks: 200,
  readDeck: 200,
  listCards: 200,
  readCard: 200,
  readAsset: 200,
  revokeToken: 200,
}

/** Whoever asks to be let in need not have a token, and has a right one or is told so. */
const MAY_JOIN = ['authorizeDevice']

/** Codes work once: used by another learner first, they would be gone. */
const ONCE = ['createLink', 'createToken']

let api: Api
let tried: readonly Tried[] = []
let secrets: string[] = []
beforeAll(async () => {
  api = exampleApi(openSimulatedStore())
  const everybody = new Everybody(api)
  const taken = await runSession(api, async (step, token) => {
    await everybody.try(step, { victim: token, isOnce: ONCE.includes(step.id) })
  })
  ;({ tried } = everybody)
  expect(taken.filter(({ asked }) => asked.status >= 300).map(({ step }) => step.id)).toEqual([])
  const said = new Map(taken.map(({ step, asked }) => [step.id, asked.body]))
  secrets = [
    said.get('readMe').id,
    said.get('createQuiz').id,
    said.get('createFlag').id,
    said.get('createReview').id,
    said.get('createToken').access_token,
    'Two teas are rolled.',
    'Five o’clock',
    'Tea app',
  ]
})

const scoped = ROUTES.filter(({ scope }) => scope !== 'none').map(({ id }) => id)
const open = ROUTES.filter(({ scope }) => scope === 'none').map(({ id }) => id)

/** How an operation answered; a route that the session does not ask for has none, and fails. */
function answerTo(id: string, how: string): Tried {
  const found = tried.find((each) => each.id === id && each.how === how)
  if (!found) throw new Error(`${id} was not tried with ${how}`)
  return found
}

test('every route is in one of the tables', () => {
  const tabled = [...Object.keys(TO_STRANGERS), ...Object.keys(TO_ANYBODY), ...MAY_JOIN, ...ONCE]
  expect(tabled.toSorted()).toEqual([...scoped, ...open].toSorted())
})

describe.each(REFUSED)('with %s', (how, status, code, challenge) => {
  test.each(scoped)('%s is refused', (id) => {
    expect(answerTo(id, how)).toMatchObject({ status, code, challenge })
  })
})

test.each(Object.entries(TO_STRANGERS))(
  'to another learner %s answers %j',
  (id, [status, code]) => {
    const { status: was, code: said } = answerTo(id, 'another learner')
    expect([was, said]).toEqual([status, code])
  },
)

describe.each(MAY_JOIN)('%s', (id) => {
  test.each(REFUSED.slice(1))('with %s is refused', (how, status, code, challenge) => {
    expect(answerTo(id, how)).toMatchObject({ status, code, challenge })
  })

  test.each(['no token', 'another learner'])('with %s answers', (how) => {
    expect(answerTo(id, how).status).toBe(200)
  })
})

describe.each(Object.entries(TO_ANYBODY))('%s', (id, status) => {
  test.each([...REFUSED.map(([how]) => how), 'another learner'])('answers with %s', (how) => {
    expect(answerTo(id, how).status).toBe(status)
  })
})

describe('what is one learner’s', () => {
  /** Who sends somebody's words has sent them: they come back as the sender's own. */
  const isSent = (id: string, secret: string): boolean => {
    const [, quiz, flag, review] = secrets
    const sent: Record<string, readonly unknown[]> = {
      createFlag: ['Two teas are rolled.'],
      createQuiz: ['Five o’clock'],
      createReview: [review],
      readReview: [review],
      readQuiz: [quiz],
      submitQuiz: [quiz],
      deleteQuiz: [quiz],
      readFlag: [flag],
      deleteFlag: [flag],
      // The code says which app waits, to whoever has the code.
      readLink: ['Tea app'],
    }
    return sent[id]?.includes(secret) ?? false
  }

  test.each([...scoped, ...open])('%s shows to nobody else', (id) => {
    const shown = tried
      .filter((each) => each.id === id)
      .flatMap(({ how, text }) =>
        secrets
          .filter((secret) => text.includes(secret) && !isSent(id, secret))
          .map((secret) => `${secret} with ${how}`),
      )
    expect(shown).toEqual([])
  })
})

describe('a method that a path does not take', () => {
  const paths = [...Map.groupBy(ROUTES, ({ path }) => path)]
  test.each(paths)('of %s is refused, and those that it takes are named', async (path, routes) => {
    const url = path.replaceAll(/\{\w+\}/g, 'x')
    const taken = routes.map(({ method }): string => method)
    const heads = taken.includes('GET') ? ['HEAD'] : []
    const allow = [...taken, ...heads, 'OPTIONS'].join(', ')
    const { token } = (await ask(api, 'POST /v1/learners')).body.data
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE']) {
      if (allow.split(', ').includes(method)) continue
      for (const who of [{}, { token: 'nd_noise' }, { token }]) {
        const { status, body, headers } = await ask(api, `${method} ${url}`, who)
        expect([status, body.code, headers.allow]).toEqual([405, 'method-not-allowed', allow])
      }
    }
  })
})
