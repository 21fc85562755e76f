import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { askDevice } from '../../study/access/ask-device.ts'
import { pollDevice } from '../../study/access/poll-device.ts'
import { admit } from '../../study/act/admit.ts'
import { learnerOfDiscord } from '../../study/act/identity.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import { readToken } from '../../study/act/token.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { type TestStudy, testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
let study: TestStudy
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(() => {
  study = testStudy(embedded.store)
})

const whoOf = (token: string) => {
  const { learnerId = '', hash = '' } = readToken(token) ?? {}
  return { learnerId, token: { hash, scope: 'study' as const } }
}
const asks = (joining?: string) =>
  askDevice(study, {
    app: 'Tea *app*',
    scopes: ['study', 'read'],
    joining: joining === undefined ? undefined : whoOf(joining),
  })

describe('/link', () => {
  test('names the app, lets it in when told to, and joins its progress', async () => {
    const person = somebody()
    const client = clientOf(testBot(study), person)
    const { token } = await startLearner(study)
    const { userCode, deviceCode } = await asks(token)
    await client.command('link', { code: userCode.toLowerCase() })
    expect(client.text).toContain('**Tea \\*app\\*** asks to be let in')
    expect(client.text).toContain('no review is lost')
    expect((await pollDevice(study, { deviceCode, app: 'Tea *app*' })).kind).toBe('pending')
    await client.press('Let it in')
    expect(client.text).toContain('has joined your progress here')
    const polled = await pollDevice(study, { deviceCode, app: 'Tea *app*' })
    if (polled.kind !== 'granted') throw new Error(polled.kind)
    expect(await admit(study, whoOf(polled.tokens.accessToken))).toMatchObject({
      kind: 'admitted',
      profile: { learnerId: learnerOfDiscord(person.id), origin: 'discord' },
    })
    expect(await admit(study, whoOf(token))).toEqual({ kind: 'refused', reason: 'unknown-token' })
  })

  test('sends an app away when told to', async () => {
    const client = clientOf(testBot(study), somebody())
    const { userCode, deviceCode } = await asks()
    await client.command('link', { code: userCode })
    await client.press('Send it away')
    expect(client.text).toContain('was sent away')
    expect((await pollDevice(study, { deviceCode, app: 'Tea *app*' })).kind).toBe('denied')
  })

  test('of a wrong code says so, five times', async () => {
    const client = clientOf(testBot(study), somebody())
    for (let tries = 0; tries < 5; tries++) {
      await client.command('link', { code: 'BBBB-BBBB' })
      expect(client.text).toContain('No app waits under that code')
      expect(client.buttons).toEqual(['Link an app', 'Help'])
    }
    const { userCode } = await asks()
    await client.command('link', { code: userCode })
    expect(client.text).toContain('five wrong codes')
  })
})
