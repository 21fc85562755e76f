import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askDevice, type DeviceAsked } from '../../../study/access/ask-device.ts'
import { decideDevice } from '../../../study/access/decide-device.ts'
import { readDeviceCode } from '../../../study/access/device-code.ts'
import { findDevice } from '../../../study/access/find-device.ts'
import { pollDevice } from '../../../study/access/poll-device.ts'
import { admit } from '../../../study/act/admit.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import { readToken } from '../../../study/act/token.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const SECOND_MS = 1000
const TEN_MINUTES_MS = 600_000

let embedded: EmbeddedStore
let study: TestStudy
let learners = 0
let learnerId: string
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  learnerId = learnerOfDiscord(`devices ${learners++}`)
})

const ask = (scopes: readonly ('study' | 'read' | 'author')[] = ['study', 'read']) =>
  askDevice(study, { app: 'An app', scopes })
const approve = (code: string, allowed?: readonly ('study' | 'read' | 'author')[]) =>
  decideDevice(study, { learnerId }, { code, decision: 'approve', ...(allowed ? { allowed } : {}) })
const poll = async ({ deviceCode }: DeviceAsked): Promise<string> =>
  (await pollDevice(study, { deviceCode, app: 'An app' })).kind
/** The same code with a secret that somebody made up. */
const guess = ({ userCode }: DeviceAsked): DeviceAsked =>
  ({ userCode, deviceCode: `ndd_${userCode}_${'x'.repeat(43)}` }) as DeviceAsked

/** The study, in which the first entry that is put comes too late. */
function lateOnce(): TestStudy {
  let isLate = true
  const store: Store = {
    ...embedded.store,
    putEntry: (...entry) => {
      if (!isLate) return embedded.store.putEntry(...entry)
      isLate = false
      return Promise.resolve('conflict')
    },
  }
  return { ...study, store, bank: study.bank, now: study.now }
}

describe('an app asks', () => {
  test('and is told what to show, what to poll with, how often and how long', async () => {
    const asked = await ask()
    expect(asked).toMatchObject({ expiresInSeconds: 600, intervalSeconds: 5 })
    expect(asked.userCode).toMatch(/^[B-Z]{8}$/)
    expect(readDeviceCode(asked.deviceCode)?.userCode).toBe(asked.userCode)
    const found = await findDevice(study, { learnerId }, asked.userCode)
    expect(found).toMatchObject({
      device: { learnerId, kept: { version: 1, value: { app: 'An app', state: 'pending' } } },
    })
    if (found.kind === 'waiting') expect(found.device.kept.value).not.toHaveProperty('joining')
  })

  test('by other dice if these give too few letters, or a code that somebody waits under', async () => {
    const taken = new Uint8Array(32).fill(3)
    const draws = [taken, taken, new Uint8Array(32).fill(255), taken, taken, new Uint8Array(32)]
    const loaded = { ...study, randomBytes: () => draws.shift() ?? new Uint8Array(32).fill(1) }
    const [first, second] = [
      await askDevice(loaded, { app: 'One', scopes: ['read'] }),
      await askDevice(loaded, { app: 'Two', scopes: ['read'] }),
    ]
    expect([first.userCode, second.userCode]).toEqual(['FFFFFFFF', 'BBBBBBBB'])
  })

  test.each([
    [TEN_MINUTES_MS - 1, 'CCCCCCCC'],
    [TEN_MINUTES_MS, 'JJJJJJJJ'],
  ])('%i ms after another has, under its code or not: %s', async (ms, code) => {
    // Letters that no other test here waits under.
    const draws = [6, 6, 6, 6, 1, 1].map((byte) => new Uint8Array(32).fill(byte))
    const loaded = { ...study, randomBytes: () => draws.shift() ?? new Uint8Array(32) }
    study.clock += learners * 10 * TEN_MINUTES_MS
    await askDevice({ ...loaded, now: study.now }, { app: 'One', scopes: ['read'] })
    study.clock += ms
    const again = await askDevice({ ...loaded, now: study.now }, { app: 'Two', scopes: ['read'] })
    expect(again.userCode).toBe(code)
    const found = await findDevice(study, { learnerId }, code)
    expect(found).toMatchObject({ device: { kept: { value: { app: 'Two' } } } })
  })

  test('for the learner it has had, unless that is none', async () => {
    const { token } = await startLearner(study)
    const { learnerId: anonymous = '', hash = '' } = readToken(token) ?? {}
    const joiningOf = async (who: { learnerId: string; hash: string }) => {
      const joining = {
        learnerId: who.learnerId,
        token: { hash: who.hash, scope: 'read' },
      } as const
      const { userCode } = await askDevice(study, { app: 'x', scopes: ['read'], joining })
      const found = await findDevice(study, { learnerId }, userCode)
      return found.kind === 'waiting' ? found.device.kept.value.joining : found.kind
    }
    expect(await joiningOf({ learnerId: anonymous, hash })).toBe(anonymous)
    expect(await joiningOf({ learnerId: anonymous, hash: 'made-up' })).toBeUndefined()
  })
})

describe('a learner decides', () => {
  test('to let an app in, with what may be given and was asked for', async () => {
    const asked = await ask(['study', 'author'])
    expect(await approve(asked.userCode)).toEqual({
      kind: 'decided',
      app: 'An app',
      joined: false,
      scopes: ['study'],
    })
    const polled = await pollDevice(study, { deviceCode: asked.deviceCode, app: 'An app' })
    if (polled.kind !== 'granted') throw new Error(polled.kind)
    expect(polled.tokens.scopes).toEqual(['study'])
    const { hash = '' } = readToken(polled.tokens.accessToken) ?? {}
    const who = { learnerId, token: { hash, scope: 'study' } } as const
    expect((await admit(study, who)).kind).toBe('admitted')
    expect((await embedded.store.read(learnerId, {})).profile?.version).toBe(1)
    // What was lost on the way is given once more, for half a minute.
    study.clock += 30_000
    expect(await poll(asked)).toBe('granted')
    study.clock += 1
    expect(await poll(asked)).toBe('unknown')
  })

  test('who has a profile keeps it as it is', async () => {
    const { profile } = await startLearner(study)
    const { userCode } = await ask()
    const decision = { code: userCode, decision: 'approve' } as const
    await decideDevice(study, { learnerId: profile.learnerId }, decision)
    const after = await embedded.store.read(profile.learnerId, {})
    expect(after.profile?.version).toBe(profile.version)
  })

  test('of all that was asked nothing may be given: it is sent away', async () => {
    const asked = await ask(['author'])
    expect(await approve(asked.userCode)).toMatchObject({ kind: 'decided', scopes: [] })
    expect(await poll(asked)).toBe('denied')
    const author = await ask(['author'])
    expect(await approve(author.userCode, ['author'])).toMatchObject({ scopes: ['author'] })
  })

  test('to send it away', async () => {
    const asked = await ask()
    const decision = { code: asked.userCode, decision: 'deny' } as const
    expect(await decideDevice(study, { learnerId }, decision)).toMatchObject({ scopes: [] })
    expect(await poll(asked)).toBe('denied')
    expect((await embedded.store.read(learnerId, {})).profile).toBeUndefined()
    expect(await approve(asked.userCode)).toEqual({ kind: 'unknown' })
  })

  test('on an app that has had this learner all the time: nobody joins', async () => {
    const { token } = await startLearner(study)
    const { learnerId: own = '', hash = '' } = readToken(token) ?? {}
    const joining = { learnerId: own, token: { hash, scope: 'read' } } as const
    const { userCode } = await askDevice(study, { app: 'x', scopes: ['read'], joining })
    const decision = { code: userCode, decision: 'approve' } as const
    expect(await decideDevice(study, { learnerId: own }, decision)).toMatchObject({ joined: false })
  })

  test('on what an anonymous learner had: that one becomes who decides', async () => {
    const { token } = await startLearner(study)
    const { learnerId: anonymous = '', hash = '' } = readToken(token) ?? {}
    const joining = { learnerId: anonymous, token: { hash, scope: 'read' } } as const
    const { userCode } = await askDevice(study, { app: 'x', scopes: ['read'], joining })
    expect(await approve(userCode)).toMatchObject({ joined: true })
    expect((await embedded.store.read(anonymous, {})).profile?.mergedInto).toBe(learnerId)
  })

  test('though another word came first, once', async () => {
    const { userCode } = await ask()
    const decision = { code: userCode, decision: 'approve' } as const
    expect((await decideDevice(lateOnce(), { learnerId }, decision)).kind).toBe('decided')
  })

  test('on a code of ten minutes ago: it is unknown', async () => {
    const { userCode } = await ask()
    study.clock += TEN_MINUTES_MS - 1
    expect((await findDevice(study, { learnerId }, userCode)).kind).toBe('waiting')
    study.clock += 1
    expect(await approve(userCode)).toEqual({ kind: 'unknown' })
  })

  test('five wrong codes in ten minutes, and then none; right ones are not counted', async () => {
    study.clock = Math.ceil(study.clock / TEN_MINUTES_MS) * TEN_MINUTES_MS + 60_500
    const { userCode } = await ask()
    const find = (code: string) => findDevice(study, { learnerId }, code)
    for (let time = 0; time < 7; time++) expect((await find(userCode)).kind).toBe('waiting')
    for (const wrong of ['BCDFGHJK', 'nonsense', '', 'XXXXXXXX', 'ZZZZZZZZ'])
      expect(await find(wrong)).toEqual({ kind: 'unknown' })
    expect(await find(userCode)).toEqual({ kind: 'too-many-tries', retryAfterSeconds: 540 })
    study.clock += 539_500
    expect((await find((await ask()).userCode)).kind).toBe('waiting')
  })

  test('with a token that was made up: not at all', async () => {
    const { userCode } = await ask()
    const who = { learnerId, token: { hash: 'made-up', scope: 'study' } } as const
    expect((await findDevice(study, who, userCode)).kind).toBe('refused')
  })
})

describe('an app polls', () => {
  test('as often as it was told, and more slowly each time it did not wait', async () => {
    const asked = await ask()
    const heard: string[] = []
    for (const seconds of [0, 5, 4.999, 9.999, 15, 14.999, 20]) {
      study.clock += seconds * SECOND_MS
      heard.push(await poll(asked))
    }
    expect(heard).toEqual([
      'pending',
      'pending',
      'slow-down',
      'slow-down',
      'pending',
      'slow-down',
      'pending',
    ])
  })

  test('to the last moment of ten minutes, also once it was let in', async () => {
    const [waiting, approved] = [await ask(), await ask()]
    await approve(approved.userCode)
    study.clock += TEN_MINUTES_MS - 1
    expect(await poll(waiting)).toBe('pending')
    study.clock += 1
    expect([await poll(waiting), await poll(approved)]).toEqual(['expired', 'expired'])
  })

  test('with nonsense, or a code that nobody was given: it is unknown', async () => {
    for (const deviceCode of ['nonsense', `ndd_QQQQQQQQ_${'x'.repeat(43)}`])
      expect(await poll({ deviceCode } as DeviceAsked)).toBe('unknown')
  })

  test('with five wrong secrets: the code ends; four do nothing', async () => {
    const [four, five] = [await ask(), await ask()]
    for (let time = 0; time < 4; time++)
      expect([await poll(guess(four)), await poll(guess(five))]).toEqual(['unknown', 'unknown'])
    expect(await poll(four)).toBe('pending')
    expect(await poll(guess(five))).toBe('unknown')
    expect(await poll(five)).toBe('denied')
  })

  test('with wrong secrets, after it was let in: its tokens are still there for it', async () => {
    const asked = await ask()
    await approve(asked.userCode)
    for (let time = 0; time < 6; time++) await poll(guess(asked))
    expect(await poll(asked)).toBe('granted')
  })

  test('though another poll came first, once', async () => {
    const asked = await ask()
    await approve(asked.userCode)
    expect(
      (await pollDevice(lateOnce(), { deviceCode: asked.deviceCode, app: 'An app' })).kind,
    ).toBe('granted')
  })
})
