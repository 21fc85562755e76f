import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openSession, type Tokens } from '../../../study/access/open-session.ts'
import { refreshSession } from '../../../study/access/refresh-session.ts'
import { readRefreshToken } from '../../../study/access/refresh-token.ts'
import { revokeToken } from '../../../study/access/revoke-token.ts'
import { listSessions, revokeSession } from '../../../study/access/sessions.ts'
import { admit, type Who } from '../../../study/act/admit.ts'
import { changeProfile } from '../../../study/act/change-profile.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import { readToken } from '../../../study/act/token.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const NOBODY = { learnerId: 'a'.repeat(26), token: { hash: 'made-up', scope: 'read' } } as const

let embedded: EmbeddedStore
let study: TestStudy
let learnerId: string
let learners = 0
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  // Somebody from Discord has no session before an app is let in.
  learnerId = learnerOfDiscord(`sessions ${learners++}`)
  await changeProfile(study, learnerId, (profile) => ({ ...profile }))
})

const open = (app: string): Promise<Tokens> =>
  openSession(study, { learnerId, app, scopes: ['study', 'read'], seed: `${Math.random()}` })
const idOf = ({ refreshToken }: Tokens): string => readRefreshToken(refreshToken)?.sessionId ?? ''
const whoWith = ({ accessToken }: Tokens): Who => ({
  learnerId,
  token: { hash: readToken(accessToken)?.hash ?? '', scope: 'read' },
})
const names = async (who: Who = { learnerId }): Promise<string[]> => {
  const listed = await listSessions(study, who)
  return listed.kind === 'listed' ? listed.sessions.map(({ app }) => app) : [listed.kind]
}
const works = async (tokens: Tokens): Promise<boolean> =>
  (await admit(study, whoWith(tokens))).kind === 'admitted'

/** The store, in which the first write of a kind comes too late. */
function lateOnce(name: 'putEntry' | 'putProfile'): Store {
  let isLate = true
  return new Proxy(embedded.store, {
    get: (store, key) => {
      const own = Reflect.get(store, key)
      if (key !== name || !isLate) return own
      isLate = false
      return async () => 'conflict'
    },
  })
}

describe('sessions are listed', () => {
  test('none at first, then the newest first, those of one moment by their ids', async () => {
    expect(await names()).toEqual([])
    await open('first')
    study.clock += 1
    const same = [await open('same a'), await open('same b'), await open('same c')]
    study.clock += 1
    await open('last')
    const apps = ['same a', 'same b', 'same c'].toSorted((a, b) => {
      const [one = '', two = ''] = [a, b].map((app) => {
        const tokens = same[app.charCodeAt(5) - 97]
        return tokens && idOf(tokens)
      })
      return one < two ? -1 : 1
    })
    expect(await names()).toEqual(['last', ...apps, 'first'])
  })

  test('with the one that asks', async () => {
    const [one, two] = [await open('one'), await open('two')]
    const mine = async (who: Who) => {
      const listed = await listSessions(study, who)
      if (listed.kind !== 'listed') throw new Error(listed.kind)
      return listed.sessions.filter(({ isThis }) => isThis).map(({ app }) => app)
    }
    expect([await mine(whoWith(one)), await mine(whoWith(two)), await mine({ learnerId })]).toEqual(
      [['one'], ['two'], []],
    )
  })

  test.each([
    [60 * DAY_MS - 1, ['app']],
    [60 * DAY_MS, []],
    [400 * DAY_MS, []],
  ])('%i ms after it was used last: %j', async (ms, listed) => {
    await open('app')
    study.clock += ms
    expect(await names()).toEqual(listed)
  })

  test('renewed again and again, a year and no longer', async () => {
    let { refreshToken } = await open('app')
    for (let times = 0; times < 7; times++) {
      study.clock += 52 * DAY_MS
      const renewed = await refreshSession(study, { refreshToken, app: 'app' })
      if (renewed.kind !== 'refreshed') throw new Error(renewed.kind)
      refreshToken = renewed.tokens.refreshToken
    }
    study.clock += DAY_MS - 1
    expect(await names()).toEqual(['app'])
    study.clock += 1
    expect(await names()).toEqual([])
    expect(await refreshSession(study, { refreshToken, app: 'app' })).toEqual({
      kind: 'invalid',
      isReuse: false,
    })
  })

  test('to nobody with a token that was made up', async () => {
    expect(await names(NOBODY)).toEqual(['refused'])
    expect(await revokeSession(study, NOBODY, 'whatever')).toMatchObject({ kind: 'refused' })
  })
})

describe('a session is ended', () => {
  test('by its id, with every token of it, once and for good; others go on', async () => {
    const [one, two] = [await open('one'), await open('two')]
    expect(await revokeSession(study, { learnerId }, idOf(one))).toEqual({ kind: 'ended' })
    expect([await works(one), await works(two)]).toEqual([false, true])
    expect(await names()).toEqual(['two'])
    study.clock += 1000
    expect(await revokeSession(study, { learnerId }, idOf(one))).toEqual({ kind: 'ended' })
    const kept = await embedded.store.readEntry({
      kind: 'session',
      owner: learnerId,
      id: idOf(one),
    })
    expect(kept?.value.revokedAt).toBe(study.clock - 1000)
    const { profile } = await embedded.store.read(learnerId, {})
    expect(profile?.revoked).toEqual([
      { sessionId: idOf(one), until: study.clock - 1000 + 365 * DAY_MS },
    ])
  })

  test('which is not one’s own, it is unknown', async () => {
    const one = await open('one')
    const other = (await startLearner(study)).profile.learnerId
    expect(await revokeSession(study, { learnerId: other }, idOf(one))).toEqual({ kind: 'unknown' })
    expect(await works(one)).toBe(true)
  })

  test('and is remembered with those ended before, as long as their tokens could last', async () => {
    const one = await open('one')
    await revokeSession(study, { learnerId }, idOf(one))
    study.clock += 100 * DAY_MS
    const two = await open('two')
    await revokeSession(study, { learnerId }, idOf(two))
    const revoked = async () => (await embedded.store.read(learnerId, {})).profile?.revoked
    expect((await revoked())?.map(({ sessionId }) => sessionId)).toEqual([idOf(one), idOf(two)])
    study.clock += 265 * DAY_MS
    const three = await open('three')
    await revokeSession(study, { learnerId }, idOf(three))
    expect((await revoked())?.map(({ sessionId }) => sessionId)).toEqual([idOf(two), idOf(three)])
  })

  test.each(['putEntry', 'putProfile'] as const)(
    'though its %s comes too late once',
    async (name) => {
      const one = await open('one')
      const late = { ...study, store: lateOnce(name) }
      expect(await revokeSession(late, { learnerId }, idOf(one))).toEqual({ kind: 'ended' })
      expect([await works(one), await names()]).toEqual([false, []])
    },
  )
})

describe('a token is revoked', () => {
  test('to renew with: its session ends', async () => {
    const one = await open('one')
    await revokeToken(study, { text: one.refreshToken })
    expect([await works(one), await names()]).toEqual([false, []])
  })

  test('to ask with: its session ends too', async () => {
    const one = await open('one')
    await revokeToken(study, { text: one.accessToken })
    expect([await works(one), await names()]).toEqual([false, []])
  })

  test('that was renewed already: nothing ends by it', async () => {
    const one = await open('one')
    expect((await refreshSession(study, { refreshToken: one.refreshToken, app: 'one' })).kind).toBe(
      'refreshed',
    )
    await revokeToken(study, { text: one.refreshToken })
    expect(await names()).toEqual(['one'])
  })

  test('by another app than it was given to: nothing ends, by the same it does', async () => {
    const one = await open('one')
    for (const text of [one.refreshToken, one.accessToken])
      await revokeToken(study, { text, app: 'two' })
    expect(await works(one)).toBe(true)
    await revokeToken(study, { text: one.accessToken, app: 'one' })
    expect(await works(one)).toBe(false)
  })

  test('of no session, or none at all: nothing happens', async () => {
    const one = await open('one')
    const nobody = {
      learnerId: 'b'.repeat(26),
      app: 'x',
      scopes: ['read'],
      seed: 'nobody',
    } as const
    const unknown = await openSession(study, nobody)
    for (const text of ['nonsense', '', unknown.refreshToken, unknown.accessToken])
      await revokeToken(study, { text: text })
    expect([await names(), await works(one)]).toEqual([['one'], true])
  })
})

describe('a session is renewed', () => {
  const renew = (refreshToken: string, scopes?: ('study' | 'read' | 'author')[]) =>
    refreshSession(study, { refreshToken, app: 'one', scopes })
  const INVALID = { kind: 'invalid', isReuse: false }

  test('with tokens for an hour that work, and for fewer scopes if so wished', async () => {
    const one = await open('one')
    const all = await renew(one.refreshToken)
    expect(all).toMatchObject({ tokens: { expiresInSeconds: 3600, scopes: ['study', 'read'] } })
    if (all.kind !== 'refreshed') throw new Error(all.kind)
    const less = await renew(all.tokens.refreshToken, ['read'])
    expect(less).toMatchObject({ kind: 'refreshed', tokens: { scopes: ['read'] } })
    expect(await works(all.tokens)).toBe(true)
    study.clock += HOUR_MS - 1
    expect(await works(all.tokens)).toBe(true)
    study.clock += 1
    expect(await works(all.tokens)).toBe(false)
  })

  test('not for more scopes than it has: nothing is used up by asking', async () => {
    const one = await open('one')
    expect(await renew(one.refreshToken, ['author'])).toEqual({ kind: 'wrong-scope' })
    expect(await renew(one.refreshToken, ['study', 'author'])).toEqual({ kind: 'wrong-scope' })
    expect((await renew(one.refreshToken)).kind).toBe('refreshed')
  })

  test('within half a minute the lost answer comes again; later the session ends', async () => {
    const one = await open('one')
    const first = await renew(one.refreshToken)
    study.clock += 30_000
    expect(await renew(one.refreshToken)).toEqual(first)
    study.clock += 1
    expect(await renew(one.refreshToken)).toEqual({ kind: 'invalid', isReuse: true })
    expect(await names()).toEqual([])
    if (first.kind === 'refreshed') expect(await renew(first.tokens.refreshToken)).toEqual(INVALID)
  })

  test('by a token of two renewals ago it ends at once', async () => {
    const one = await open('one')
    const first = await renew(one.refreshToken)
    if (first.kind !== 'refreshed') throw new Error(first.kind)
    expect((await renew(first.tokens.refreshToken)).kind).toBe('refreshed')
    expect(await renew(one.refreshToken)).toEqual({ kind: 'invalid', isReuse: true })
  })

  test.each([
    [60 * DAY_MS - 1, 'refreshed'],
    [60 * DAY_MS, 'invalid'],
  ])('%i ms after it was used last it is %s', async (ms, kind) => {
    const one = await open('one')
    study.clock += ms
    expect((await renew(one.refreshToken)).kind).toBe(kind)
  })

  test('of nobody, of nothing, or of who was erased it is not', async () => {
    const one = await open('one')
    const gone = one.refreshToken.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
    expect([await renew(gone), await renew(''), await renew(one.accessToken)]).toEqual([
      INVALID,
      INVALID,
      INVALID,
    ])
    await eraseLearner(study, { learnerId })
    expect(await renew(one.refreshToken)).toEqual(INVALID)
  })

  test('though another was first, once', async () => {
    const one = await open('one')
    const late = { ...study, store: lateOnce('putEntry') }
    expect((await refreshSession(late, { ...one, app: 'one' })).kind).toBe('refreshed')
  })
})
