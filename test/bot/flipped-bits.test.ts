import { beforeAll, expect, test } from 'vitest'
import { COMPONENTS } from '../../bot/components/components.ts'
import { MODALS } from '../../bot/modals/modals.ts'
import { respond } from '../../bot/respond.ts'
import type { Store } from '../../study/act/store.ts'
import { type SeenControls, seeEveryControl } from '../support/bot/every-control.ts'
import { replyComplaints } from '../support/discord/discord-rules.ts'
import { press, submit } from '../support/discord/interactions.ts'
import { somebody, testBot } from '../support/discord/test-bot.ts'
import { openSimulatedStore } from '../support/simulated-store.ts'
import { testStudy } from '../support/test-study.ts'

let controls: SeenControls
beforeAll(async () => {
  controls = await seeEveryControl(openSimulatedStore())
})

/** A store and records of which nothing may be asked. */
const untouched = new Proxy({} as Store, {
  get: (_, name) => () => {
    throw new Error(`${String(name)} was asked`)
  },
})

test.each([
  ['button and menu', 'components', COMPONENTS],
  ['form', 'forms', MODALS],
] as const)('every %s of the table is among them', (_, which, table) => {
  expect(controls.actions(which).toSorted()).toEqual([...table.keys()].toSorted())
})

test('of every button, menu and form with a bit flipped nothing is asked of the store, and the answer is kind', async () => {
  const bot = testBot({ ...testStudy(untouched) }, { records: untouched as never })
  const person = somebody()
  const fields = [{ type: 4, custom_id: 'text', value: 'Assam' }]
  const answers = new Set<string>()
  for (const [control, customId] of controls.all)
    for (let byte = 0; byte < customId.length; byte++)
      for (let bit = 0; bit < 8; bit++) {
        const flipped = Buffer.from(customId)
        flipped[byte] = (flipped[byte] ?? 0) ^ (1 << bit)
        const id = flipped.toString('latin1')
        const values = control === 'menu' ? { values: ['a'] } : {}
        const sent = control === 'form' ? submit(person, id, { fields }) : press(person, id, values)
        answers.add(JSON.stringify(await respond(bot, sent)))
      }
  for (const answer of answers) {
    expect(answer).toContain('That button is from another time')
    expect(replyComplaints(JSON.parse(answer))).toEqual([])
  }
})
