import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readCommands } from '../../app/discord/read-commands.ts'
import { type Output, UsageError } from '../../bin/commands/command.ts'
import { register } from '../../bin/commands/register.ts'
import { uploadCommands } from '../../bin/gateway/upload-commands.ts'
import { FakeDiscord } from '../support/discord/fake-discord.ts'
import { APPLICATION_ID } from '../support/discord/interactions.ts'

describe('uploading the commands', () => {
  let fake: FakeDiscord
  beforeEach(async () => {
    fake = await new FakeDiscord().start()
  })
  afterEach(() => fake.close())

  const upload = (more: Partial<Parameters<typeof uploadCommands>[0]> = {}) =>
    uploadCommands({
      token: fake.token,
      applicationId: APPLICATION_ID,
      apiUrl: `${fake.apiUrl}/v10`,
      ...more,
    })

  test('puts them everywhere', async () => {
    const names = readCommands().map(({ name }) => name)
    expect(names.length).toBeGreaterThan(10)
    expect(await upload()).toEqual(names)
    expect(fake.calls).toMatchObject([
      {
        method: 'PUT',
        path: `/applications/${APPLICATION_ID}/commands`,
        authorization: `Bot ${fake.token}`,
        body: names.map((name) => ({ name })),
      },
    ])
  })

  test('puts them in one server, without saying where they work', async () => {
    await upload({ guildId: '200000000000000001' })
    const [call] = fake.calls
    expect(call?.path).toBe(`/applications/${APPLICATION_ID}/guilds/200000000000000001/commands`)
    expect(JSON.stringify(call?.body)).not.toMatch(/contexts|integration_types/)
  })

  test.each([
    [
      { token: 'wrong' },
      'Discord does not accept DISCORD_TOKEN: copy it anew from https://discord.com/developers/applications, under "Bot".',
    ],
    [
      { applicationId: '7' },
      'Discord knows no such application of this token: check DISCORD_APPLICATION_ID.',
    ],
    [
      { applicationId: '7', guildId: '8' },
      'Discord knows no such application in the server 8: add it there first, and check DISCORD_APPLICATION_ID.',
    ],
  ])('with %j says what to do', async (wrong, sentence) => {
    await expect(upload(wrong)).rejects.toThrow(sentence)
  })

  test('says that Discord is out of reach', async () => {
    await fake.close()
    await expect(upload()).rejects.toThrow(/^Discord could not be reached \(.+\)\.$/)
  })
})

describe('notedrill register', () => {
  const lines: string[] = []
  const output: Output = {
    print: (text) => lines.push(text),
    complain: (text) => lines.push(text),
    hasColour: false,
  }
  afterEach(() => {
    vi.unstubAllEnvs()
    lines.length = 0
  })

  test.each([
    [
      '',
      '',
      'DISCORD_TOKEN is missing: copy the token from https://discord.com/developers/applications, under "Bot".',
    ],
    [
      'token',
      '',
      'DISCORD_APPLICATION_ID is missing: copy it from https://discord.com/developers/applications, under "General Information".',
    ],
    [
      'token',
      'mine',
      'DISCORD_APPLICATION_ID is no application id, which is a number: copy it from https://discord.com/developers/applications.',
    ],
  ])(
    'with the token %j and the application %j says what is missing',
    async (token, id, sentence) => {
      vi.stubEnv('DISCORD_TOKEN', token)
      vi.stubEnv('DISCORD_APPLICATION_ID', id)
      expect(await register.run([], output)).toBe(1)
      expect(lines).toEqual([sentence])
    },
  )

  test.each([
    [['--guild', 'mine'], 'Unexpected --guild "mine", expected a number.'],
    [['--server', '1'], /server/],
    [['everywhere'], /everywhere/],
  ])('called with %j explains how it is called', async (args, message) => {
    await expect(register.run(args, output)).rejects.toThrow(message)
    await expect(register.run(args, output)).rejects.toThrow(UsageError)
  })
})
