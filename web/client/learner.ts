import { bearer } from '../../client/create-client.ts'
import { type Outcome, outcomeOf } from '../../client/outcome.ts'
import { keep, readKept } from '../browser/browser-storage.ts'
import { notify } from '../browser/notice.ts'
import { api } from './api.ts'

/** How many earlier tokens are kept: one address may serve other notes tomorrow, and these again later. */
const TOKEN_COUNT = 6

type Token = Outcome<string>

/** The token that this browser shows, if it has one. */
export function currentToken(): string | undefined {
  return readTokens()[0]
}

/** The token that this browser shows; without one a learner is started, once for all open tabs. */
export function ensureToken(): Promise<Token> {
  const token = currentToken()
  if (token !== undefined) return Promise.resolve(done(token))
  return oneAtATime(() => {
    const meanwhile = currentToken()
    return meanwhile === undefined ? startLearner() : Promise.resolve(done(meanwhile))
  })
}

/** Another token for one that was refused: an earlier one that holds here, or a new learner's. */
export function replaceToken(refused: string): Promise<Token> {
  return oneAtATime(async () => {
    const [current, ...earlier] = readTokens()
    if (current !== undefined && current !== refused) return done(current)
    for (const token of earlier) {
      const me = await outcomeOf(api.GET('/v1/me', { headers: bearer(token) }))
      if (me.kind === 'away') return me
      if (me.kind === 'done') return useToken(token)
    }
    const started = await startLearner()
    if (started.kind === 'done') notify(STARTED_OVER)
    return started
  })
}

const STARTED_OVER =
  'The progress kept in this browser is not known to this server any more. No harm done: you start afresh.'

async function startLearner(): Promise<Token> {
  const body = { time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  const started = await outcomeOf(api.POST('/v1/learners', { body }))
  if (started.kind === 'done') return useToken(started.body.data.token)
  // A browser may know a zone that the server does not.
  if (started.kind === 'away' || body.time_zone === 'UTC') return started
  const plain = await outcomeOf(api.POST('/v1/learners', { body: {} }))
  return plain.kind === 'done' ? useToken(plain.body.data.token) : plain
}

function useToken(token: string): Token {
  const others = readTokens().filter((other) => other !== token)
  keep('tokens', [token, ...others].slice(0, TOKEN_COUNT))
  return done(token)
}

function readTokens(): string[] {
  const kept = readKept('tokens')
  return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string') : []
}

function done(body: string): Token {
  return { kind: 'done', body }
}

async function oneAtATime(task: () => Promise<Token>): Promise<Token> {
  // Without HTTPS, other than on one's own machine, browsers have no locks.
  return 'locks' in navigator ? await navigator.locks.request('notedrill.learner', task) : task()
}
