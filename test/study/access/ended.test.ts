import { beforeEach, describe, expect, test } from 'vitest'
import { askDevice } from '../../../study/access/ask-device.ts'
import { decideDevice } from '../../../study/access/decide-device.ts'
import { openSession } from '../../../study/access/open-session.ts'
import { pollDevice } from '../../../study/access/poll-device.ts'
import { refreshSession } from '../../../study/access/refresh-session.ts'
import { readRefreshToken } from '../../../study/access/refresh-token.ts'
import { endSession } from '../../../study/access/sessions.ts'
import { changeProfile } from '../../../study/act/change-profile.ts'
import type { Store } from '../../../study/act/store.ts'
import { tombstoneOf } from '../../../study/act/tombstone.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const learnerId = 'a'.repeat(26)

let store: Store
let study: TestStudy
beforeEach(async () => {
  store = openSimulatedStore()
  study = testStudy(store)
  await changeProfile(study, learnerId, (profile) => ({ ...profile }))
})

/** A session, and what renews it. */
async function open() {
  const { refreshToken } = await openSession(study, {
    learnerId,
    app: 'app',
    scopes: ['read'],
    seed: `${Math.random()}`,
  })
  const id = readRefreshToken(refreshToken)?.sessionId ?? ''
  return { refreshToken, place: { kind: 'session', owner: learnerId, id } as const }
}

describe('a session', () => {
  test('is renewed by what nobody can foretell, not even from the token that renews it', async () => {
    const { refreshToken, place } = await open()
    const kept = await store.readEntry(place)
    if (!kept) throw new Error('no session')
    const other = testStudy(openSimulatedStore())
    await changeProfile(other, learnerId, (profile) => ({ ...profile }))
    await other.store.putEntry(place, { ...kept, version: 1 })
    const [one, two] = await Promise.all(
      [study, other].map((each) => refreshSession(each, { refreshToken, app: 'app' })),
    )
    if (one?.kind !== 'refreshed' || two?.kind !== 'refreshed') throw new Error('not renewed')
    expect(one.tokens.refreshToken).not.toBe(two.tokens.refreshToken)
    expect(one.tokens.accessToken).not.toBe(two.tokens.accessToken)
  })

  test('of somebody who was erased is not renewed, though it was left behind', async () => {
    const { refreshToken, place } = await open()
    const { profile } = await store.read(learnerId, {})
    await store.putProfile(tombstoneOf(learnerId, profile, NOON))
    expect(await store.readEntry(place)).toBeDefined()
    expect(await refreshSession(study, { refreshToken, app: 'app' })).toEqual({
      kind: 'invalid',
      isReuse: false,
    })
  })

  test('ends once: since when stays, and it is noted once', async () => {
    const { place } = await open()
    await endSession(study, learnerId, place.id)
    study.clock += 1000
    await endSession(study, learnerId, place.id)
    expect((await store.readEntry(place))?.value.revokedAt).toBe(NOON)
    const { profile } = await store.read(learnerId, {})
    expect(profile?.revoked?.map(({ sessionId }) => sessionId)).toEqual([place.id])
  })

  test('that is not there ends without a trace', async () => {
    await endSession(study, learnerId, 'unknown')
    expect((await store.read(learnerId, {})).profile).not.toHaveProperty('revoked')
  })
})

test('an app that asks only for what a learner may not give is sent away', async () => {
  const asked = await askDevice(study, { app: 'app', scopes: ['author'] })
  const decision = { code: asked.userCode, decision: 'approve' } as const
  expect(await decideDevice(study, { learnerId }, decision)).toMatchObject({
    kind: 'decided',
    scopes: [],
  })
  expect(await pollDevice(study, { deviceCode: asked.deviceCode, app: 'app' })).toEqual({
    kind: 'denied',
  })
})
