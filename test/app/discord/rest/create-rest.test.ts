import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createRest } from '../../../../app/discord/rest/create-rest.ts'
import { messageOf, type Rest } from '../../../../bot/rest.ts'
import {
  type Answered,
  ChannelsServer,
  type Fault,
  refusal,
  tooMany,
} from '../../../support/discord/channels-server.ts'

const CHANNEL = '220000000000000001'
const OTHER = '220000000000000002'
const MESSAGE = messageOf([{ type: 10, content: 'Hello' }])

let server: ChannelsServer
let rest: Rest
let clock: number
let waits: number[]
/** What happens to the requests to come; all is well afterwards. */
let faults: Fault[]
beforeAll(async () => {
  server = await new ChannelsServer().start()
  server.fault = () => faults.shift() ?? 'fine'
})
afterAll(() => server.close())
beforeEach(() => {
  clock = 1_800_000_000_000
  waits = []
  faults = []
  server.requests.length = 0
  server.channels.messages.length = 0
  server.channels.forgetNonces()
  rest = restOf()
})

function restOf(token = server.token): Rest {
  return createRest({
    ...{ token, apiUrl: server.apiUrl },
    now: () => clock,
    async wait(ms) {
      waits.push(Math.round(ms))
      clock += ms
    },
  })
}

const post = (nonce = 'n', channel = CHANNEL): Promise<string> => rest.post(channel, MESSAGE, nonce)

test('messages are posted, edited and read, and talks opened, as Discord has it', async () => {
  const id = await post()
  await rest.edit({ channelId: CHANNEL, messageId: id }, messageOf([{ type: 10, content: 'Bye' }]))
  expect((await rest.recent(CHANNEL)).join()).toContain('Bye')
  expect(await rest.openTalk('310000000000000001')).toMatch(/^7/)
  expect(server.requests).toEqual([
    `post ${CHANNEL}`,
    `edit ${CHANNEL}`,
    `recent ${CHANNEL}`,
    'open 310000000000000001',
  ])
})

test('a message that was taken, though nobody heard so, is the same one at the next try', async () => {
  faults = ['lost']
  await expect(post('once')).rejects.toMatchObject({ name: 'RestUnavailable' })
  await post('once')
  expect(server.channels.messages).toHaveLength(1)
})

describe('a wait that Discord asks for', () => {
  test('is waited out if it is short, and then it is tried again', async () => {
    faults = [tooMany(0.3)]
    await post()
    expect(waits).toEqual([300])
    expect(server.requests).toHaveLength(2)
  })

  test('if it is long, is told, and nothing is asked there meanwhile, elsewhere it is', async () => {
    faults = [tooMany(20)]
    await expect(post()).rejects.toMatchObject({ waitMs: 20_000, held: 'route' })
    await expect(post()).rejects.toMatchObject({ name: 'RestUnavailable' })
    expect(server.requests).toHaveLength(1)
    await post('n', OTHER)
    clock += 20_000
    await post()
    expect(server.requests).toHaveLength(3)
  })

  test('in one place keeps nobody waiting elsewhere', async () => {
    faults = [tooMany(4)]
    const opening = Promise.withResolvers<void>()
    rest = createRest({
      ...{ token: server.token, apiUrl: server.apiUrl },
      now: () => clock,
      async wait(ms) {
        if (ms > 1000) await opening.promise
        else clock += ms
      },
    })
    const began = clock
    const held = post()
    for (let at = 0; at < 9; at++) await post(`n${at}`, OTHER)
    expect(clock - began).toBeLessThan(1000)
    clock += 4000
    opening.resolve()
    await held
    expect(server.requests.filter((each) => each === `post ${CHANNEL}`)).toHaveLength(2)
  })

  test('from everybody holds everything back', async () => {
    faults = [tooMany(20, { global: true })]
    await expect(post()).rejects.toMatchObject({ waitMs: 20_000, held: 'all' })
    await expect(post('n', OTHER)).rejects.toMatchObject({ name: 'RestUnavailable' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('what Discord does not do', () => {
  test.each<[string, Answered]>([
    ['500', { status: 500 }],
    ['502 and a page', { status: 502, body: '<html>' }],
    ['429 that never ends', tooMany(0.1)],
  ])('because of %s is tried three times, then left for later', async (_, fault) => {
    faults = [fault, fault, fault]
    await expect(post()).rejects.toMatchObject({ name: 'RestUnavailable' })
    expect(server.requests).toHaveLength(3)
  })

  test.each([
    [403, 50_007],
    [403, 50_278],
    [404, 10_003],
    [400, 50_035],
  ])('and never will (%i, code %i) is asked once', async (status, code) => {
    faults = [refusal(status, code)]
    await expect(post()).rejects.toMatchObject({ name: 'RestRefused', status, code })
    expect(server.requests).toHaveLength(1)
  })

  test('since something before it lets nothing through is no refusal of its own', async () => {
    faults = [{ status: 403, body: '<html>' }]
    await expect(post()).rejects.toMatchObject({ waitMs: 60_000, held: 'all' })
    await expect(post('n', OTHER)).rejects.toMatchObject({ name: 'RestUnavailable' })
    expect(server.requests).toHaveLength(1)
  })

  test('since talks are opened too fast leaves their opening alone for ten minutes', async () => {
    faults = [refusal(403, 40_003)]
    const open = (): Promise<string> => rest.openTalk('310000000000000001')
    await expect(open()).rejects.toMatchObject({ name: 'RestUnavailable', waitMs: 600_000 })
    await expect(open()).rejects.toMatchObject({ name: 'RestUnavailable' })
    await post()
    expect(server.requests).toEqual(['open 310000000000000001', `post ${CHANNEL}`])
    clock += 600_000
    await open()
  })
})

test('at most thirty requests go out in a second', async () => {
  const began = clock
  await Promise.all(Array.from({ length: 100 }, (_, at) => post(`n${at}`)))
  expect(clock - began).toBeGreaterThan(3200)
})

test('with a token that is not accepted, one request goes out and no more', async () => {
  rest = restOf('another.bot.token')
  await expect(post()).rejects.toMatchObject({ name: 'RestRefused', status: 401 })
  await expect(post()).rejects.toMatchObject({ name: 'RestRefused', status: 401 })
  expect(server.requests).toHaveLength(1)
})

test('after five hundred refusals in ten minutes none goes out until they have passed', async () => {
  faults = Array.from({ length: 500 }, () => refusal(403, 50_007))
  for (let round = 0; round < 10; round++)
    await Promise.allSettled(Array.from({ length: 50 }, () => post()))
  await expect(post()).rejects.toMatchObject({ name: 'RestUnavailable', waitMs: 600_000 })
  expect(server.requests).toHaveLength(500)
  clock += 600_000
  await post()
})
