import { describe, expect, test } from 'vitest'
import {
  hashSecret,
  isSameHash,
  makeDeviceCode,
  makeUserCode,
  readDeviceCode,
  readUserCode,
  showUserCode,
} from '../../../study/access/device-code.ts'
import {
  makeRefreshToken,
  newHandle,
  readRefreshToken,
  secretAfter,
  sessionIdOf,
} from '../../../study/access/refresh-token.ts'

describe('a user code', () => {
  test.each<[string, number[], string | undefined]>([
    ['the first letters', [0, 1, 2, 3, 4, 5, 6, 7, 8], 'BCDFGHJK'],
    ['round and round', [19, 20, 39, 40, 219, 220, 238, 239], 'ZBZBZBXZ'],
    [
      'bytes that would favour some letters left out',
      [240, 255, 0, 0, 0, 0, 0, 0, 0, 1],
      'BBBBBBBC',
    ],
    ['too few that can be used', [240, 0, 0, 0, 0, 0, 0, 0], undefined],
    ['too few', [0, 0, 0, 0, 0, 0, 0], undefined],
  ])('of random bytes: %s', (_, bytes, code) => {
    expect(makeUserCode(Uint8Array.from(bytes))).toBe(code)
  })

  test.each([
    ['BCDFGHJK', 'BCDFGHJK'],
    ['bcdf-ghjk', 'BCDFGHJK'],
    [' b c-d\tfghjk\n', 'BCDFGHJK'],
    ['BCDFGHJ', undefined],
    ['BCDFGHJKL', undefined],
    ['XBCDFGHJK', undefined],
    ['BCDFGHJA', undefined],
    ['', undefined],
  ])('typed as %j is read as %s', (typed, code) => {
    expect(readUserCode(typed)).toBe(code)
  })

  test('is shown in two halves', () => {
    expect(showUserCode('BCDFGHJK')).toBe('BCDF-GHJK')
  })
})

describe('a device code', () => {
  const secret = new Uint8Array(32).fill(7)
  const code = makeDeviceCode('BCDFGHJK', secret)

  test('says its user code, and is known by the hash of all of it', () => {
    expect(code).toBe(`ndd_BCDFGHJK_${Buffer.from(secret).toString('base64url')}`)
    expect(readDeviceCode(code)).toEqual({ userCode: 'BCDFGHJK', secretHash: hashSecret(code) })
    expect(hashSecret('x')).toBe('LXEWQrcmsEQBYnyp-6wy9chTD7GQPMTbAiWHF5IaSIE')
  })

  test.each([`x${code}`, `${code}x`, code.slice(0, -1), code.toLowerCase(), ''])(
    '%j is none',
    (text) => {
      expect(readDeviceCode(text)).toBeUndefined()
    },
  )

  test('hashes are the same or not, also of other lengths', () => {
    expect([isSameHash('abc', 'abc'), isSameHash('abc', 'abd'), isSameHash('abc', 'ab')]).toEqual([
      true,
      false,
      false,
    ])
  })
})

describe('a refresh token', () => {
  const handle = newHandle(Uint8Array.from({ length: 32 }, (_, at) => at))
  const token = makeRefreshToken({ learnerId: 'a'.repeat(26), handle }, new Uint8Array(32))

  test('is read as it was made', () => {
    expect(readRefreshToken(token.text)).toEqual(token)
    expect(handle).toBe(newHandle(Uint8Array.from({ length: 16 }, (_, at) => at)))
    expect(token.sessionId).toBe(sessionIdOf(handle))
    expect(sessionIdOf('x')).toBe('ed6d815d40d01e61')
    expect(token.hash).toBe(hashSecret(token.text))
  })

  test.each([
    ['something before it', `x${token.text}`],
    ['something after it', `${token.text}x`],
    ['another end', `${token.text.slice(0, -1)}${token.text.endsWith('A') ? 'B' : 'A'}`],
    ['another learner', token.text.replace('aaaa', 'bbbb')],
    ['nothing', ''],
  ])('with %s is none', (_, text) => {
    expect(readRefreshToken(text)).toBeUndefined()
  })

  test('is followed by what nobody has without it, and otherwise for each use and salt', () => {
    const after = (salt: string, use: 'access' | 'refresh', from = token): string =>
      Buffer.from(secretAfter(from, { salt, use })).toString('hex')
    const other = makeRefreshToken({ learnerId: 'b'.repeat(26), handle }, new Uint8Array(32))
    const all = [
      after('s', 'access'),
      after('s', 'refresh'),
      after('t', 'access'),
      after('s', 'access', other),
    ]
    expect(new Set(all).size).toBe(4)
    expect(after('s', 'access')).toBe(all[0])
  })
})
