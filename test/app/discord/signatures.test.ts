import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../app/discord/create-discord.ts'
import { createEventsDoor } from '../../../app/discord/create-events-door.ts'
import type { HttpRequest } from '../../../app/http.ts'
import { NO_RECORDS } from '../../../app/lambda/rehearsal.ts'
import type { Store } from '../../../study/act/store.ts'
import { ping } from '../../support/discord/interactions.ts'
import { makeSigningKey, signedRequest } from '../../support/discord/signing.ts'
import { testBot } from '../../support/discord/test-bot.ts'
import { NOON, testStudy } from '../../support/test-study.ts'

const KEY = makeSigningKey()
const OTHER = makeSigningKey()
const SIGNATURE = 'x-signature-ed25519'
const TIMESTAMP = 'x-signature-timestamp'
const MUTANTS = 20_000

let asked: string[]
let discord: Discord
beforeEach(() => {
  asked = []
  // A store that must not be asked anything.
  const store = new Proxy({} as Store, {
    get: (_, name) => {
      asked.push(String(name))
      throw new Error(`asked for ${String(name)}`)
    },
  })
  discord = createDiscord({ ...testBot(testStudy(store)), publicKeys: [KEY.publicKey] })
})

const GOOD = signedRequest(KEY, ping(), NOON)
const signature = GOOD.headers[SIGNATURE] ?? ''
const timestamp = GOOD.headers[TIMESTAMP] ?? ''
const withHeaders = (more: Record<string, string | undefined>): HttpRequest => ({
  ...GOOD,
  headers: { ...GOOD.headers, ...more },
})
const statusOf = async (request: HttpRequest): Promise<number> =>
  (await discord.door(request)).status

/** L, the order of the group that Ed25519 works in (RFC 8032, 5.1). */
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n
const R = Buffer.from(signature.slice(0, 64), 'hex')
const S = BigInt(`0x${Buffer.from(signature.slice(64), 'hex').reverse().toString('hex')}`)
const littleEndian = (value: bigint): string =>
  Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse().toString('hex')
const rHex = R.toString('hex')

/** A point with the other sign. */
function turned(point: Buffer): Buffer {
  const copy = Buffer.from(point)
  copy[31] = (copy[31] ?? 0) ^ 0x80
  return copy
}

/** Points of small order, in every encoding that a lax reader takes (RFC 8032; "Taming the many EdDSAs"). */
const SMALL_ORDER = [
  '0100000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000080',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0000000000000000000000000000000000000000000000000000000000000080',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff',
]

describe('a signature', () => {
  test('that is good is taken, in digits of either case', async () => {
    expect(await statusOf(GOOD)).toBe(200)
    expect(await statusOf(withHeaders({ [SIGNATURE]: signature.toUpperCase() }))).toBe(200)
  })

  test.each<[string, string | undefined]>([
    ['that is missing', undefined],
    ['that is empty', ''],
    ['one digit short', signature.slice(1)],
    ['one byte short', signature.slice(2)],
    ['one byte long', `${signature}00`],
    ['with text after it', `${signature}zz`],
    ['with a line after it', `${signature}\n`],
    ['with a space before it', ` ${signature}`],
    ['twice, as one header', `${signature}, ${signature}`],
    ['in hexadecimal with a prefix', `0x${signature.slice(2)}`],
    ['in base64', Buffer.from(signature, 'hex').toString('base64')],
    ['in digits of another script', signature.replace(/\d/, '\u0663')],
    ['of zeros', '0'.repeat(128)],
    ['with S + L, which is not canonical', rHex + littleEndian(S + ORDER)],
    ['with S + 2 L', rHex + littleEndian(S + 2n * ORDER)],
    ['with S = L', rHex + littleEndian(ORDER)],
    ['with S = 0', rHex + littleEndian(0n)],
    ['with S negated', rHex + littleEndian(ORDER - S)],
    ['with the sign of R turned', turned(R).toString('hex') + littleEndian(S)],
    ['of R beyond the field', `${'ff'.repeat(31)}7f${littleEndian(S)}`],
    ['of another key', signedRequest(OTHER, ping(), NOON).headers[SIGNATURE]],
    ['of other bytes', signedRequest(KEY, `${GOOD.body} `, NOON).headers[SIGNATURE]],
    ...SMALL_ORDER.flatMap((point): [string, string][] => [
      [`of a point of small order ${point}, S = 0`, point + littleEndian(0n)],
      [`of a point of small order ${point}, S as it was`, point + littleEndian(S)],
    ]),
  ])('%s is refused before anything is read', async (_, forged) => {
    expect(await statusOf(withHeaders({ [SIGNATURE]: forged }))).toBe(401)
    expect(asked).toEqual([])
  })

  test.each([
    ['+', 301],
    ['-', 301],
    ['-', 86_400],
    ['-', 315_360_000],
  ])('of a time %s%i seconds is refused, though it is good', async (sign, seconds) => {
    const at = NOON + (sign === '+' ? 1 : -1) * seconds * 1000
    expect(await statusOf(signedRequest(KEY, ping(), at))).toBe(401)
    expect(asked).toEqual([])
  })

  test.each([299, -299])('of a time %i seconds off is taken', async (seconds) => {
    expect(await statusOf(signedRequest(KEY, ping(), NOON + seconds * 1000))).toBe(200)
  })

  test.each([
    '',
    ' ',
    `${timestamp} `,
    `+${timestamp}`,
    `0${timestamp}x`,
    '1e9',
    '\u0661'.repeat(10),
    'now',
  ])('with the time %j is refused', async (forged) => {
    expect(await statusOf(withHeaders({ [TIMESTAMP]: forged }))).toBe(401)
  })

  test(`of ${MUTANTS} mutants none is taken, and nothing is asked of the store`, async () => {
    const flipped = (bytes: Uint8Array, bit: number): Buffer => {
      const copy = Buffer.from(bytes)
      const at = (bit >> 3) % copy.length
      copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7))
      return copy
    }
    const bit = fc.nat(100_000)
    const mutant = fc.oneof(
      bit.map((at) =>
        withHeaders({ [SIGNATURE]: flipped(Buffer.from(signature, 'hex'), at).toString('hex') }),
      ),
      bit.map((at) => ({ ...GOOD, body: flipped(GOOD.body, at) })),
      fc.nat(GOOD.body.length - 1).map((end) => ({ ...GOOD, body: GOOD.body.subarray(0, end) })),
      fc
        .uint8Array({ minLength: 1, maxLength: 9 })
        .map((more) => ({ ...GOOD, body: Buffer.concat([GOOD.body, more]) })),
      fc
        .integer({ min: 1, max: 299 })
        .map((by) => withHeaders({ [TIMESTAMP]: String(Number(timestamp) + by) })),
      fc
        .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 128, maxLength: 128 })
        .map((random) => withHeaders({ [SIGNATURE]: random })),
      fc.string().map((text) => withHeaders({ [SIGNATURE]: text })),
      fc.string({ minLength: 1 }).map((text) => withHeaders({ [SIGNATURE]: signature + text })),
    )
    await fc.assert(
      fc.asyncProperty(mutant, async (request) => {
        if ((await statusOf(request)) !== 401) throw new Error('a mutant was taken')
      }),
      { numRuns: MUTANTS },
    )
    expect(asked).toEqual([])
  })
})

describe('events of the application', () => {
  const doorOf = () =>
    createEventsDoor({ study: testStudy({} as Store), records: NO_RECORDS }, [KEY.publicKey])
  const event = (type: string, more: object = {}) => ({
    version: 1,
    application_id: '1',
    type: 1,
    event: { type, timestamp: '2026-11-20T12:00:00Z', data: { user: { id: '5' }, ...more } },
  })

  test.each<[string, unknown, number]>([
    ['a PING', { version: 1, application_id: '1', type: 0 }, 204],
    ['another event', event('ENTITLEMENT_CREATE'), 204],
    ['a news of nobody', event('APPLICATION_DEAUTHORIZED', { user: {} }), 400],
    ['no event', { type: 7 }, 400],
    ['no JSON', '{', 400],
  ])('%s is answered %s', async (_, body, status) => {
    expect((await doorOf()(signedRequest(KEY, body, NOON))).status).toBe(status)
  })

  test('are refused unsigned, or after a quarter of an hour', async () => {
    const body = event('APPLICATION_DEAUTHORIZED')
    expect((await doorOf()(signedRequest(OTHER, body, NOON))).status).toBe(401)
    expect((await doorOf()(signedRequest(KEY, body, NOON - 901_000))).status).toBe(401)
    expect((await doorOf()(signedRequest(KEY, { type: 0 }, NOON - 899_000))).status).toBe(204)
  })
})
