import { describe, expect, test } from 'vitest'
import { base32 } from '../../../study/act/base32.ts'
import { effectiveTime } from '../../../study/act/effective-time.ts'
import { type DeviceRequest, forgetAt, type KeptReply } from '../../../study/act/entries.ts'
import { reviewIdFor } from '../../../study/act/identity.ts'
import { keepTrying } from '../../../study/act/keep-trying.ts'
import { sideBySide } from '../../../study/act/side-by-side.ts'
import { type Store, StoreUnavailable } from '../../../study/act/store.ts'
import { makeToken, readToken } from '../../../study/act/token.ts'
import { testStudy } from '../../support/test-study.ts'

const NOW = Date.UTC(2026, 10, 20, 12)
const DAY_MS = 86_400_000

describe('a moment by a client’s clock', () => {
  test.each<[string, { at?: number; sentAt?: number }, number]>([
    ['none is now', {}, 0],
    ['none, whatever its clock shows', { sentAt: NOW - DAY_MS }, 0],
    ['no number is now', { at: Number.NaN }, 0],
    ['without end is now', { at: Number.POSITIVE_INFINITY }, 0],
    ['an hour ago', { at: NOW - 3_600_000 }, -3_600_000],
    ['a clock that is right', { at: NOW - 1000, sentAt: NOW }, -1000],
    ['a clock two minutes slow counts as right', { at: NOW - 1000, sentAt: NOW - 120_000 }, -1000],
    ['one that is slower does not', { at: NOW - 130_000, sentAt: NOW - 120_001 }, -9999],
    ['one that is fast', { at: NOW + 2 * DAY_MS - 5000, sentAt: NOW + 2 * DAY_MS }, -5000],
    ['a clock that shows nonsense', { at: NOW - 1000, sentAt: Number.NaN }, -1000],
    ['two minutes ahead at most', { at: NOW + DAY_MS }, 120_000],
    ['400 days back at most', { at: 0 }, -400 * DAY_MS],
    ['half a millisecond is none', { at: NOW - 10.4 }, -10],
  ])('%s', (_, time, off) => {
    expect(effectiveTime(time, NOW) - NOW).toBe(off)
  })
})

describe('trying again', () => {
  /** What was waited for, in a study whose dice show the same each time. */
  function tryStudy(shown: number) {
    const waits: number[] = []
    const study = testStudy({} as Store)
    const wait = async (ms: number) => {
      waits.push(ms)
      study.clock += ms
    }
    return { study: { ...study, now: study.now, random: () => shown, wait }, waits }
  }

  test('waits longer each time, by chance up to twice as long, and never beyond 400 ms', async () => {
    const { study, waits } = tryStudy(0.5)
    let left = 9
    const result = await keepTrying(study, async () => (left-- > 0 ? undefined : 'done'))
    expect([result, waits]).toEqual(['done', [25, 50, 100, 200, 200, 200, 200, 200, 200]])
    expect(tryStudy(0).waits).toEqual([])
  })

  test('counts what failed and what lost a race together', async () => {
    const { study, waits } = tryStudy(0.99)
    const steps = ['lost', 'failed', 'lost', 'done']
    const result = await keepTrying(study, async () => {
      const step = steps.shift()
      if (step === 'failed') throw new StoreUnavailable('away')
      return step === 'done' ? step : undefined
    })
    expect([result, waits]).toEqual(['done', [49, 99, 198]])
  })

  test.each([
    ['five tries that failed', true, '5 tries failed and 0 lost a race', 5],
    ['twelve lost races', false, '0 tries failed and 12 lost a race', 12],
  ])('ends after %s', async (_, fails, said, times) => {
    const { study } = tryStudy(0)
    let tries = 0
    const trying = keepTrying(study, async () => {
      tries += 1
      if (fails) throw new StoreUnavailable('away')
      return undefined
    })
    await expect(trying).rejects.toThrow(new StoreUnavailable(said))
    expect(tries).toBe(times)
  })

  test.each([
    [5999, 2],
    [6000, 1],
  ])('begins no try after six seconds: %i ms', async (ms, times) => {
    const { study } = tryStudy(0)
    const own = { ...study, now: () => NOW + (tries > 0 ? ms : 0) }
    let tries = 0
    const trying = keepTrying(own, async () => {
      tries += 1
      if (tries === times && times === 2) return 'done'
      return undefined
    })
    if (times === 2) expect(await trying).toBe('done')
    else await expect(trying).rejects.toThrow('0 tries failed and 1 lost a race')
    expect(tries).toBe(times)
  })

  test('a fault of ours is thrown at once', async () => {
    const { study, waits } = tryStudy(0)
    await expect(keepTrying(study, () => Promise.reject(new RangeError('ours')))).rejects.toThrow(
      new RangeError('ours'),
    )
    expect(waits).toEqual([])
  })
})

describe('a token', () => {
  const learnerId = 'a'.repeat(26)
  const token = makeToken(learnerId, new Uint8Array(40).fill(1))

  test('says whose it is, and is of 32 bytes', () => {
    expect(readToken(token)).toEqual({ learnerId, hash: expect.stringMatching(/^[\w-]{43}$/) })
    expect(makeToken(learnerId, new Uint8Array(32).fill(1))).toBe(token)
    expect(readToken(makeToken(learnerId, new Uint8Array(32)))?.hash).not.toBe(
      readToken(token)?.hash,
    )
  })

  test.each([
    `x${token}`,
    `${token}x`,
    token.slice(0, -1),
    token.replace('aaa', 'bbb'),
    token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')),
    'nd_',
    '',
  ])('%j is none', (text) => {
    expect(readToken(text)).toBeUndefined()
  })

  test.each(['nobody', `${learnerId}a`, 'a'.repeat(25), 'A'.repeat(26)])(
    'is not made of %j, who is no learner',
    (nobody) => {
      expect(() => makeToken(nobody, new Uint8Array(32))).toThrow(
        new RangeError(`Unexpected learner id ${nobody}`),
      )
    },
  )
})

test('what ends by itself may be forgotten: codes after twenty minutes, replies after a day', () => {
  const device = { createdAt: NOW, expiresAt: NOW + 600_000 } as DeviceRequest
  const reply = { createdAt: NOW } as KeptReply
  expect(forgetAt('device', device)).toBe(NOW + 1_200_000)
  expect(forgetAt('reply', reply)).toBe(NOW + DAY_MS)
  const session = { expiresAt: NOW + 5 } as Parameters<typeof forgetAt<'session'>>[1]
  expect(forgetAt('session', session)).toBe(NOW + 5)
})

test('the id of the next review is of 22 characters, and another for every event', () => {
  const ids = [0, 1].map((events) => reviewIdFor('learner', 'card', events))
  expect(ids.map((id) => /^[\w-]{22}$/.test(id))).toEqual([true, true])
  expect(ids[0]).not.toBe(ids[1])
})

test.each([
  [2, 2],
  [9, 5],
])('side by side, at most %i of five at once', async (width, most) => {
  const log: number[] = []
  let running = 0
  const results = await sideBySide([1, 2, 3, 4, 5], width, async (item) => {
    log.push(++running)
    await Promise.resolve()
    running -= 1
    return item * 10
  })
  expect([results, Math.max(...log)]).toEqual([[10, 20, 30, 40, 50], most])
})

test.each([
  ['', ''],
  ['f', 'my'],
  ['fo', 'mzxq'],
  ['foo', 'mzxw6'],
  ['foob', 'mzxw6yq'],
  ['fooba', 'mzxw6ytb'],
  ['foobar', 'mzxw6ytboi'],
])('%j in base32 is %j, as in RFC 4648', (text, encoded) => {
  expect(base32(Buffer.from(text))).toBe(encoded)
})
