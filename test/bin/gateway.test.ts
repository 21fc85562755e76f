import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createDiscord } from '../../app/discord/create-discord.ts'
import { connectGateway, type Gateway } from '../../bin/gateway/connect-gateway.ts'
import { FakeDiscord } from '../support/discord/fake-discord.ts'
import { ANN, command } from '../support/discord/interactions.ts'
import { PretendClient } from '../support/discord/pretend-client.ts'
import { somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
let fake: FakeDiscord
let gateway: Gateway | undefined
let said: string[]
let reported: unknown[]
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
  said = []
  reported = []
})
afterEach(async () => {
  await gateway?.close()
  gateway = undefined
  await fake.close()
})

async function connect(
  settings: ConstructorParameters<typeof FakeDiscord>[0] = {},
  token = 'real.bot.token',
  guildId?: string,
) {
  fake = await new FakeDiscord(settings).start()
  const discord = createDiscord({ ...testBot(study), publicKeys: [] })
  gateway = await connectGateway({
    token,
    discord,
    apiUrl: fake.apiUrl,
    guildId,
    say: (sentence) => said.push(sentence),
    report: (error) => reported.push(error),
  })
}

test('a drill over the gateway is the drill over HTTP, and asks for no intent', async () => {
  await connect()
  expect(gateway?.application).toEqual({ id: '1410000000000000001', name: 'Testdrill' })
  expect(said).toEqual(['Connected to Discord as Testdrill.'])
  expect(fake.identified.map(({ intents }) => intents)).toEqual([0])
  const me = new PretendClient((interaction) => fake.interact(interaction), somebody())
  await me.command('drill', { deck: 'black' })
  expect(me.text).toContain('### Which tea is malty?')
  await me.press('A')
  expect(me.buttons[0]).toBe('Next')
  expect(reported).toEqual([])
})

test('no bot token goes along with an answer', async () => {
  await connect()
  await fake.interact(command(ANN, 'help'))
  const callbacks = fake.calls.filter(({ path }) => path.endsWith('/callback'))
  expect(callbacks.map(({ authorization }) => authorization)).toEqual([undefined])
})

test('a dropped connection is resumed and goes on answering', async () => {
  await connect()
  await fake.drop()
  expect(fake.opcodes).toContain(6)
  expect((await fake.interact(command(ANN, 'help'))).type).toBe(4)
})

test('an interaction that Discord no longer wants an answer to is reported, and the next is answered', async () => {
  await connect({ refuse: [10062] })
  await fake.interact(command(ANN, 'help'))
  await fake.interact(command(ANN, 'due'))
  expect(reported).toMatchObject([{ code: 10062 }])
})

test('the commands are uploaded to the server that is named', async () => {
  await connect({}, undefined, '200000000000000001')
  const upload = fake.calls.find(({ method }) => method === 'PUT')
  expect(upload?.path).toMatch(/^\/applications\/\d+\/guilds\/200000000000000001\/commands$/)
  expect(said[1]).toMatch(/^Registered \d\d commands in server 200000000000000001\.$/)
})

test('other events are passed over', async () => {
  await connect()
  fake.dispatch('MESSAGE_CREATE', { id: '1', content: 'hello' })
  await fake.interact(command(ANN, 'help'))
  expect(fake.calls.filter(({ path }) => path.endsWith('/callback'))).toHaveLength(1)
})

test('it says that nothing will come while an interactions URL is set', async () => {
  await connect({ interactionsUrl: 'https://api.example.org/discord/interactions' })
  expect(said[1]).toBe(
    'Discord sends nothing here as long as the application has an interactions endpoint URL (https://api.example.org/discord/interactions): clear it at https://discord.com/developers/applications to use this bot.',
  )
})

test.each(['wrong.bot.token', 'not a token', '', 'line\nbreak'])(
  'the token %j is refused in one sentence',
  async (token) => {
    await expect(connect({}, token)).rejects.toThrow(
      /^Discord does not accept DISCORD_TOKEN: copy it anew from https:\/\/discord\.com\/developers\/applications, under "Bot"\.$/,
    )
  },
)

test('a Discord that is out of reach is told from a wrong token', async () => {
  fake = await new FakeDiscord().start()
  const { apiUrl, token } = fake
  await fake.close()
  const discord = createDiscord({ ...testBot(study), publicKeys: [] })
  const say = () => undefined
  await expect(connectGateway({ token, discord, apiUrl, say })).rejects.toThrow(
    /^Discord could not be reached \(.*\)\.$/,
  )
})
