import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { TEXTS_FOLDER } from '../../../app/discord/read-languages.ts'
import type { HttpEvent } from '../../../app/lambda/read-event.ts'
import type { Interaction, Reply } from '../../../bot/discord.ts'
import { encodeBank } from '../../../study/bank/encode-bank.ts'
import { EVERY_KIND } from '../../support/discord/cards-of-kinds.ts'
import { APPLICATION_ID, command, ping } from '../../support/discord/interactions.ts'
import { PretendClient } from '../../support/discord/pretend-client.ts'
import { makeSigningKey, signatureHeaders } from '../../support/discord/signing.ts'
import { somebody } from '../../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'

type Handler = (event: HttpEvent, context: Context) => Promise<APIGatewayProxyStructuredResultV2>

const KEY = makeSigningKey()
const folder = mkdtempSync(join(tmpdir(), 'discord-function-'))
let embedded: EmbeddedStore
let handler: Handler
let logged: string[]

beforeAll(async () => {
  embedded = await openEmbeddedStore()
  packageFiles()
  const endpoint = await embedded.table.client.config.endpoint?.()
  vi.stubEnv('AWS_REGION', 'eu-central-1')
  vi.stubEnv('AWS_ENDPOINT_URL_DYNAMODB', `http://${endpoint?.hostname}:${endpoint?.port}`)
  vi.stubEnv('TABLE_NAME', embedded.table.name)
  vi.stubEnv('LAMBDA_TASK_ROOT', folder)
  vi.stubEnv('DISCORD_PUBLIC_KEY', KEY.publicKey)
  vi.stubEnv('DISCORD_APPLICATION_ID', APPLICATION_ID)
  vi.stubEnv('POWERTOOLS_DEV', 'true')
  vi.resetModules()
  const loaded: { handler: Handler } = await import('../../../functions/discord/index.ts')
  handler = loaded.handler
})
afterAll(async () => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true })
  await embedded.close()
})
beforeEach(() => {
  logged = []
  for (const level of ['info', 'warn', 'error', 'log'] as const)
    vi.spyOn(console, level).mockImplementation((line: unknown) => void logged.push(String(line)))
})

/** What packaging lays beside the bundle. */
function packageFiles(): void {
  const deck = { id: 'tea', title: 'Tea', description: '', cards: EVERY_KIND }
  for (const [name, bytes] of encodeBank([deck]).files) {
    const path = join(folder, 'bank', name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
  cpSync(TEXTS_FOLDER, join(folder, 'texts'), { recursive: true })
}

interface Sending {
  readonly isBase64Encoded?: boolean
  readonly rename?: (name: string) => string
  readonly change?: (body: string) => string
}

/** An event as API Gateway makes it of what Discord sends. */
function eventOf(interaction: Interaction, sending: Sending = {}): HttpEvent {
  const { isBase64Encoded = false, rename = (name) => name, change = (body) => body } = sending
  const body = Buffer.from(JSON.stringify(interaction))
  const headers = Object.entries(signatureHeaders(KEY, body, Date.now()))
  const sent = Buffer.from(change(body.toString()))
  return {
    rawPath: '/discord/interactions',
    rawQueryString: '',
    headers: Object.fromEntries(headers.map(([name, value]) => [rename(name), value])),
    body: sent.toString(isBase64Encoded ? 'base64' : 'utf8'),
    isBase64Encoded,
    requestContext: {
      requestId: 'gateway-1',
      http: { method: 'POST', sourceIp: '192.0.2.1' },
    },
  }
}

const CONTEXT = { awsRequestId: 'lambda-1', functionName: 'discord' } as Context
const call = (interaction: Interaction, sending?: Sending) =>
  handler(eventOf(interaction, sending), CONTEXT)

/** Somebody whose Discord calls the function that runs now. */
function calling(): PretendClient {
  return new PretendClient(async (interaction): Promise<Reply> => {
    const { statusCode, body } = await call(interaction)
    expect(statusCode).toBe(200)
    return JSON.parse(body ?? '')
  }, somebody())
}

describe('the function behind the interactions endpoint', () => {
  test.each<[string, Sending]>([
    ['as text', {}],
    ['as base64', { isBase64Encoded: true }],
    ['with headers in capitals', { rename: (name) => name.toUpperCase() }],
    [
      'with headers in mixed case',
      { rename: (name) => name.replace(/\b\w/g, (a) => a.toUpperCase()) },
    ],
  ])('takes an event %s', async (_, sending) => {
    const umlauts = { ...ping(), locale: 'ä 👩‍💻' } as Interaction
    expect(await call(umlauts, sending)).toEqual({
      statusCode: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"type":1}',
    })
  })

  test.each<[string, Sending]>([
    ['a changed body', { change: (body) => body.replace('"type":2', '"type": 2') }],
    ['a body sent as another encoding', { isBase64Encoded: true, change: (body) => `${body} ` }],
    ['no signature', { rename: (name) => `${name}-not` }],
  ])('answers 401 with an empty body to %s', async (_, sending) => {
    const { statusCode, body } = await call(command(somebody(), 'drill'), sending)
    expect([statusCode, body]).toEqual([401, ''])
  })

  test('drills, keeps what is answered in the table, and logs none of it', async () => {
    const me = calling()
    await me.command('drill')
    for (let step = 0; step < 12; step++) {
      if (me.buttons.includes('Type the answer')) {
        await me.press('Type the answer')
        await me.type('my secret answer')
      } else if (me.buttons.includes('Answer')) {
        await me.press('Answer')
        await me.fillAll('my secret answer')
      } else if (me.menus[0]?.[0]) await me.choose(me.menus[0][0].value)
      else await me.press(me.buttons[0] ?? '')
    }
    await me.command('decks')
    expect(me.text).toMatch(/-# [1-8] of 8 cards begun/)
    const lines = logged.map((line): Record<string, unknown> => JSON.parse(line))
    expect(lines.length).toBeGreaterThan(10)
    expect(lines[0]).toMatchObject({
      level: 'INFO',
      message: 'answered',
      service: 'notedrill-discord',
      request_id: 'gateway-1',
      function_request_id: 'lambda-1',
      route: 'POST /discord/interactions',
      status: 200,
    })
    expect(logged.join('\n')).not.toMatch(/secret|Sencha|oxidised/)
    expect(logged.join('\n')).not.toContain(me.person.id)
    expect(logged.join('\n')).not.toMatch(/token-\d/)
  })
})
