import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createDiscord, type Discord } from '../../../app/discord/create-discord.ts'
import type { HttpRequest, HttpResponse } from '../../../app/http.ts'
import type { Reply } from '../../../bot/discord.ts'
import { learnerOfDiscord } from '../../../study/act/identity.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import type { Store } from '../../../study/act/store.ts'
import { APPLICATION_ID, command, ping } from '../../support/discord/interactions.ts'
import { PretendClient } from '../../support/discord/pretend-client.ts'
import { makeSigningKey, signedRequest } from '../../support/discord/signing.ts'
import { somebody, testBot } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const KEY = makeSigningKey()
const OTHER_KEY = makeSigningKey()
let embedded: EmbeddedStore
let study: TestStudy
let calls: string[]
let discord: Discord
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  calls = []
  study = testStudy(watched(embedded.store))
  discord = doorFor([KEY.publicKey])
})

/** A store that tells what is asked of it. */
function watched(store: Store): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      calls.push(String(name))
      return Reflect.get(target, name, receiver)
    },
  })
}

function doorFor(publicKeys: readonly string[], more: { applicationId?: string } = {}): Discord {
  return createDiscord({ ...testBot(study), publicKeys, ...more })
}

const REFUSED = { status: 401, headers: {}, body: '', route: 'POST /discord/interactions' }
const request = (interaction: unknown, atMs = NOON): HttpRequest =>
  signedRequest(KEY, interaction, atMs)
const replyOf = ({ body }: HttpResponse): Reply => JSON.parse(String(body))

describe('a signed request', () => {
  test('with a PING gets a PONG', async () => {
    expect(await discord.door(request(ping()))).toEqual({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"type":1}',
      route: 'POST /discord/interactions',
    })
  })

  test('with commands, presses and forms drills as over the gateway', async () => {
    const client = new PretendClient(
      async (interaction) => replyOf(await discord.door(request(interaction))),
      somebody(),
    )
    await client.command('drill')
    expect(client.text).toContain('### Which tea is steamed and rolled?')
    await client.press('A')
    await client.press('Next')
    expect(client.buttons).toEqual(['A', 'B', 'C'])
  })

  test.each([
    ['five minutes old', -300_000, 200],
    ['more than five minutes old', -301_000, 401],
    ['from a clock five minutes fast', 300_000, 200],
    ['from a clock more than five minutes fast', 301_000, 401],
    ['ten years old', -10 * 365 * 86_400_000, 401],
  ])('that is %s', async (_, offset, status) => {
    expect((await discord.door(request(ping(), NOON + offset))).status).toBe(status)
  })

  test('is taken under either of two keys, and under no other', async () => {
    const both = doorFor([OTHER_KEY.publicKey, KEY.publicKey.toUpperCase()])
    expect((await both.door(request(ping()))).status).toBe(200)
    expect((await both.door(signedRequest(OTHER_KEY, ping(), NOON))).status).toBe(200)
    expect(await doorFor([OTHER_KEY.publicKey]).door(request(ping()))).toEqual(REFUSED)
    expect(await doorFor([]).door(request(ping()))).toEqual(REFUSED)
  })

  test('sent once more gets the first result and counts nothing twice', async () => {
    const client = new PretendClient(async (interaction) => {
      const sent = request(interaction)
      const [first, second] = [await discord.door(sent), await discord.door(sent)]
      if (interaction.type === 3)
        expect(
          String(second.body).replace(/-# You had answered this one before[^\\]*\\n/, ''),
        ).toBe(first.body)
      return replyOf(first)
    }, somebody())
    await client.command('drill')
    await client.press('B')
    const listed = await listReviews(study, { learnerId: learnerOfDiscord(client.person.id) })
    expect(listed).toMatchObject({ kind: 'listed', reviews: [{}] })
  })

  test.each([
    ['no JSON', 'not json'],
    ['no object', '[]'],
    ['no known type', { ...ping(), type: 77 }],
    ['nobody', { id: '1', application_id: APPLICATION_ID, type: 2, data: {}, token: 't' }],
    ['no data', { ...command(somebody(), 'drill'), data: undefined }],
    ['an id that is none', { ...command(somebody(), 'drill'), member: { user: { id: 'x' } } }],
  ])('of %s is a bad request', async (_, body) => {
    const { status, body: answer } = await discord.door(request(body))
    expect([status, answer]).toEqual([400, ''])
    expect(calls).toEqual([])
  })

  test.each([
    ['of another application', '1410000000000000009', 401],
    ['of the application', APPLICATION_ID, 200],
  ])('%s', async (_, applicationId, status) => {
    expect((await doorFor([KEY.publicKey], { applicationId }).door(request(ping()))).status).toBe(
      status,
    )
  })

  test.each([
    [256 * 1024, 400],
    [256 * 1024 + 1, 413],
  ])('of %i bytes is answered %i', async (size, status) => {
    expect((await discord.door(request('x'.repeat(size)))).status).toBe(status)
  })
})

describe('one bit flipped', () => {
  const original = signedRequest(KEY, command(somebody(), 'drill'), NOON)
  const bits = (length: number): number[] => Array.from({ length: 8 * length }, (_, at) => at)
  const flip = (bytes: Uint8Array, bit: number): Buffer => {
    const flipped = Buffer.from(bytes)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    return flipped
  }

  async function expectRefused(changed: Partial<HttpRequest>): Promise<void> {
    expect(await discord.door({ ...original, ...changed })).toEqual(REFUSED)
    expect(calls).toEqual([])
  }

  test('in the body is refused', async () => {
    for (const bit of bits(original.body.length).filter((at) => at % 13 === 0))
      await expectRefused({ body: flip(original.body, bit) })
  })

  test('in the signature is refused', async () => {
    const signature = Buffer.from(original.headers['x-signature-ed25519'] ?? '', 'hex')
    for (const bit of bits(64)) {
      const headers = {
        ...original.headers,
        'x-signature-ed25519': flip(signature, bit).toString('hex'),
      }
      await expectRefused({ headers })
    }
  })

  test('in the timestamp is refused', async () => {
    const timestamp = Buffer.from(original.headers['x-signature-timestamp'] ?? '')
    for (const bit of bits(timestamp.length)) {
      const headers = {
        ...original.headers,
        'x-signature-timestamp': flip(timestamp, bit).toString('latin1'),
      }
      await expectRefused({ headers })
    }
  })
})

describe('a signature that is none', () => {
  const good = signedRequest(KEY, ping(), NOON)
  const signature = good.headers['x-signature-ed25519'] ?? ''
  const timestamp = good.headers['x-signature-timestamp'] ?? ''

  test.each([
    ['missing', undefined, timestamp],
    ['empty', '', timestamp],
    ['too short', signature.slice(2), timestamp],
    ['followed by something', `${signature}zz`, timestamp],
    ['followed by hexadecimal digits', `${signature}00`, timestamp],
    ['with a line after it', `${signature}\n`, timestamp],
    ['not hexadecimal', `z${signature.slice(1)}`, timestamp],
    ['all zeros', '0'.repeat(128), timestamp],
    ['without a time', signature, undefined],
    ['with a time that is no number', signature, 'now'],
    ['with a time in milliseconds', signature, String(NOON)],
    ['with a signed time', signature, `+${timestamp}`],
    ['with a time and more', signature, `${timestamp}.5`],
    ['with a line after the time', signature, `${timestamp}\n`],
  ])('%s is refused before anything is read', async (_, shownSignature, shownTimestamp) => {
    const headers = {
      'x-signature-ed25519': shownSignature,
      'x-signature-timestamp': shownTimestamp,
    }
    expect(await discord.door({ ...good, headers })).toEqual(REFUSED)
    expect(calls).toEqual([])
  })
})

test.each(['', 'abc', `${KEY.publicKey}00`, KEY.publicKey.replace(/./, 'g')])(
  'the public key %j is refused at the start',
  (publicKey) => {
    expect(() => doorFor([publicKey])).toThrow(
      'Unexpected DISCORD_PUBLIC_KEY, expected 64 hexadecimal digits',
    )
  },
)
