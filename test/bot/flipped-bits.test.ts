import { afterAll, beforeAll, expect, test } from 'vitest'
import { COMMANDS } from '../../bot/commands/commands.ts'
import { respond } from '../../bot/respond.ts'
import type { Store } from '../../study/act/store.ts'
import { EVERY_KIND } from '../support/discord/cards-of-kinds.ts'
import { type AnyComponent, replyComplaints } from '../support/discord/discord-rules.ts'
import { press, submit } from '../support/discord/interactions.ts'
import type { PretendClient } from '../support/discord/pretend-client.ts'
import { clientOf, somebody, testBot } from '../support/discord/test-bot.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../support/embedded-store.ts'
import { testStudy } from '../support/test-study.ts'

let embedded: EmbeddedStore
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())

/** A store and records of which nothing may be asked. */
const untouched = new Proxy({} as Store, {
  get: (_, name) => () => {
    throw new Error(`${String(name)} was asked`)
  },
})

/** What can be pressed, chosen in or sent: a button, a menu, a form. */
type Control = 'button' | 'menu' | 'form'

/** One control of each kind of action that there is on the way through every page. */
async function controlsOfEveryPage(): Promise<Map<string, [Control, string]>> {
  const found = new Map<string, [Control, string]>()
  const note = (control: Control, customId = ''): void => {
    const action = customId.split('.')[1]
    if (action && !found.has(`${control} ${action}`))
      found.set(`${control} ${action}`, [control, customId])
  }
  const noteAll = (me: PretendClient, reply: { type: number; data?: object }): void => {
    if (reply.type === 9) note('form', String(Reflect.get(reply.data ?? {}, 'custom_id')))
    else for (const each of me.components) note(controlOf(each), each.custom_id)
  }
  const wake = async (): Promise<void> => undefined
  const study = testStudy(embedded.store, { tea: EVERY_KIND })
  const bot = testBot(study, { timers: { wake } })
  const manager = somebody({ permissions: '40', botPermissions: '3072' })
  for (const name of COMMANDS.keys()) {
    const me = clientOf(bot, manager)
    noteAll(me, await me.command(name))
    const page = me.seen
    for (const label of me.buttons) {
      me.look(page)
      noteAll(me, await me.press(label))
    }
  }
  const me = clientOf(bot, somebody())
  await me.command('drill')
  for (let at = 0; at < EVERY_KIND.length; at++) {
    const question = me.seen
    noteAll(me, await me.press(me.buttons[0] ?? ''))
    if (me.buttons.length === 0) noteAll(me, await me.fillAll('Assam'))
    if (me.buttons.join() === 'Answer') {
      // What was filled in puts one thing in all places: it is asked for once more.
      me.look(question)
      noteAll(me, await me.press('Show the answer'))
    }
    const grade = me.buttons.find((each) => each.startsWith('Good'))
    if (grade) noteAll(me, await me.press(grade))
    const answered = me.seen
    for (const label of ['Report', 'Stop asking']) {
      me.look(answered)
      noteAll(me, await me.press(label))
    }
    me.look(answered)
    noteAll(me, await me.press('Next'))
  }
  await me.command('settings')
  noteAll(me, await me.choose('retention'))
  noteAll(me, await me.command('card', { text: 'tea' }))
  noteAll(me, await me.command('remind', { hour: 7 }))
  return found
}

function controlOf({ type }: AnyComponent): Control {
  return type === 2 ? 'button' : 'menu'
}

test('of every button, menu and form with any bit flipped nothing is asked of the store, and the answer is kind', async () => {
  const controls = await controlsOfEveryPage()
  const bot = testBot({ ...testStudy(untouched) }, { records: untouched as never })
  const person = somebody()
  const fields = [{ type: 4, custom_id: 'text', value: 'Assam' }]
  const answers = new Set<string>()
  for (const [control, customId] of controls.values())
    for (let bit = 0; bit < customId.length * 8; bit++) {
      const flipped = Buffer.from(customId)
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      const id = flipped.toString('latin1')
      const values = control === 'menu' ? { values: ['a'] } : {}
      const sent = control === 'form' ? submit(person, id, { fields }) : press(person, id, values)
      answers.add(JSON.stringify(await respond(bot, sent)))
    }
  expect(controls.size).toBeGreaterThanOrEqual(45)
  for (const answer of answers) {
    expect(answer).toContain('That button is from another time')
    expect(replyComplaints(JSON.parse(answer))).toEqual([])
  }
})
