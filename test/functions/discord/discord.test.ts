import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Interaction, Reply } from '../../../bot/discord.ts'
import { ANN, ping } from '../../support/discord/interactions.ts'
import { PretendClient } from '../../support/discord/pretend-client.ts'
import { makeDiscordKey } from '../../support/lambda-host/discord-key.ts'
import { type RunningFunction, startFunction } from '../../support/lambda-host/start-function.ts'

const key = makeDiscordKey()
let discord: RunningFunction
beforeAll(async () => {
  discord = await startFunction('discord', { environment: { DISCORD_PUBLIC_KEY: key.publicKey } })
})
afterAll(() => discord.close())

type Event = ReturnType<typeof key.sign>

async function send(event: Event): Promise<{ statusCode: number; body: string }> {
  const outcome = await discord.host.invoke(event)
  if (outcome.kind === 'failed') throw new Error(`${outcome.errorType}: ${outcome.errorMessage}`)
  return outcome.payload
}

/** Sends an interaction as Discord does and reads the answer. */
async function interact(interaction: Interaction): Promise<Reply> {
  const { statusCode, body } = await send(key.sign(interaction))
  expect(statusCode).toBe(200)
  return JSON.parse(body)
}

describe('the function of Discord', () => {
  test('answers a PING', async () => {
    expect(await interact(ping())).toEqual({ type: 1 })
  })

  test('asks at /drill, grades a press, and shows the first result at a second press', async () => {
    const ann = new PretendClient(interact, ANN)
    await ann.command('drill')
    const asked = ann.seen
    await ann.press('A')
    const [verdict = ''] = /\*\*(Right!|Not this time\.)\*\*/.exec(ann.text) ?? []
    expect(verdict).not.toBe('')
    ann.look(asked)
    await ann.press('B')
    expect(ann.text).toContain('You had answered this one before')
    expect(ann.text).toContain(verdict)
  })

  // None of these are there when the function starts.
  test.each<[string, Record<string, string>, string]>([
    ['due', {}, 'All decks'],
    ['card', { text: 'zzzz' }, 'I found no card with “zzzz”'],
    ['stats', {}, 'No answer yet'],
    ['settings', {}, 'Your settings'],
    ['remind', {}, 'I do not remind you'],
    ['pause', {}, 'Nothing is asked and nobody reminds you'],
    ['link', { code: 'BCDF-GHJK' }, 'No app waits under that code'],
    ['forget-me', {}, 'Shall I forget you?'],
    ['help', {}, 'I help you remember what is in the notes'],
  ])('loads /%s when it is asked for', async (name, options, text) => {
    const somebody = new PretendClient(interact, { ...ANN, id: '330000000000000077' })
    await somebody.command(name, options)
    expect(somebody.text).toContain(text)
  })

  test('offers time zones and cards while they are typed', async () => {
    const ann = new PretendClient(interact, ANN)
    const zones = await ann.complete('settings', 'berl', 'zone')
    expect(zones.map(({ value }) => value)).toEqual(['Europe/Berlin'])
    expect(await ann.complete('card', 'zzzz', 'text')).toEqual([])
  })

  test('loads nothing of undici', async () => {
    const outcome = await discord.host.invoke(key.sign(ping()))
    expect(outcome).toMatchObject({ kind: 'returned', loadedUndici: '' })
  })

  test('logs a line for an interaction, without who it was or what was pressed', async () => {
    const ann = new PretendClient(interact, ANN)
    await ann.command('drill')
    const event = key.sign(ping())
    await send(event)
    const lines = await vi.waitUntil(() => discord.host.logsOf(event.requestContext.requestId))
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        level: 'INFO',
        service: 'notedrill-discord',
        route: 'POST /discord/interactions',
        status: 200,
      },
    ])
    const all = discord.host.logs.join('\n')
    for (const secret of [ANN.id, ...ann.components.flatMap(({ custom_id }) => custom_id ?? [])])
      expect(all).not.toContain(secret)
  })
})

describe('what Discord did not sign just now gets 401 and no body', () => {
  const seconds = (from = 0): number => Math.floor(Date.now() / 1000) + from
  const flipLast = (text: string): string =>
    text.slice(0, -1) + (Number.parseInt(text.slice(-1), 16) ^ 1).toString(16)
  const withHeader = (event: Event, name: string): Event => ({
    ...event,
    headers: { ...event.headers, [name]: flipLast(String(Reflect.get(event.headers, name))) },
  })

  test.each<[string, () => Event]>([
    ['a flipped bit in the body', () => flipBody(key.sign(ping()))],
    ['a flipped bit in the signature', () => withHeader(key.sign(ping()), 'X-Signature-Ed25519')],
    ['a flipped bit in the time', () => withHeader(key.sign(ping()), 'X-Signature-Timestamp')],
    ['a time five minutes ago', () => key.sign(ping(), seconds(-310))],
    ['a time in five minutes', () => key.sign(ping(), seconds(310))],
    ['the key of somebody else', () => makeDiscordKey().sign(ping())],
  ])('%s', async (_, makeEvent) => {
    expect(await send(makeEvent())).toMatchObject({ statusCode: 401, body: '' })
  })

  function flipBody(event: Event): Event {
    return { ...event, body: String(event.body).replace('"version":1', '"version":0') }
  }

  test('a time four minutes ago is still just now', async () => {
    expect(await send(key.sign(ping(), seconds(-240)))).toMatchObject({ statusCode: 200 })
  })
})

test.each([
  ['is missing', {}, 'The environment variable DISCORD_PUBLIC_KEY is missing'],
  ['is none', { DISCORD_PUBLIC_KEY: 'abc' }, 'expected 64 hexadecimal digits'],
])('it does not start when its public key %s', async (_, environment, sentence) => {
  const keyless = await startFunction('discord', { environment })
  const outcome = await keyless.host.invoke(key.sign(ping()))
  expect(outcome).toMatchObject({ kind: 'failed', errorMessage: expect.stringContaining(sentence) })
  await keyless.close()
})
