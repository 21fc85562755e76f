import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import type { Card } from '../../../study/bank/card.ts'
import { cardOf, optionsOf } from '../../support/discord/cards-of-kinds.ts'
import { PretendClient } from '../../support/discord/pretend-client.ts'
import { somebody } from '../../support/discord/test-bot.ts'
import { makeDiscordKey } from '../../support/lambda-host/discord-key.ts'
import { startFunction } from '../../support/lambda-host/start-function.ts'
import { zipWithBank } from '../../support/lambda-host/zip-with-bank.ts'

const deckOf = (id: string, cards: readonly Card[]) => ({ id, title: id, description: '', cards })

const choiceOf = (id: string, stem: string): Card =>
  cardOf(id, { kind: 'choice', stem, answer: 'Sencha', options: optionsOf(['Sencha', 'Assam']) })

const SAME = choiceOf('same222222', 'Which tea is steamed?')
const EDITED = choiceOf('edited2222', 'Which tea is green?')
const GONE = choiceOf('gone222222', 'Which tea is Japanese?')
const BEFORE = [deckOf('same', [SAME]), deckOf('edited', [EDITED]), deckOf('gone', [GONE])]
const AFTER = [
  deckOf('same', [SAME]),
  deckOf('edited', [choiceOf(EDITED.id, 'Which tea is the greenest?')]),
  deckOf('gone', [choiceOf('other22222', 'Which tea is not malty?')]),
]

test('buttons from before a deployment do what they say through the zip that follows, or say why not and lead on', async () => {
  const packaged = join(inject('packaged'), 'discord.zip')
  const [before, after] = await Promise.all(
    [BEFORE, AFTER].map((decks) => zipWithBank(packaged, decks)),
  )
  if (!before || !after) throw new Error('no zips')
  const key = makeDiscordKey()
  const environment = { DISCORD_PUBLIC_KEY: key.publicKey }
  const first = await startFunction('discord', { environment, zip: before.zip })
  let running = first
  const asked = async (deck: string): Promise<PretendClient> => {
    const client = new PretendClient(async (interaction) => {
      const outcome = await running.host.invoke(key.sign(interaction))
      if (outcome.kind === 'failed') throw new Error(outcome.errorMessage)
      return JSON.parse(outcome.payload.body)
    }, somebody())
    await client.command('drill', { deck })
    return client
  }
  const same = await asked('same')
  const question = same.seen
  const edited = await asked('edited')
  const gone = await asked('gone')
  const earlier = await asked('gone')
  const answered = earlier.seen
  await earlier.press('A')
  const [verdict = 'none'] = /\*\*(Right!|Not this time\.)\*\*/.exec(earlier.text) ?? []

  await first.host.stop()
  const { database } = first
  running = await startFunction('discord', { environment, zip: after.zip, database })

  await same.press('A')
  expect(same.text).toMatch(/\*\*(Right!|Not this time\.)\*\*/)
  same.look(question)
  await same.press('B')
  expect(same.text).toContain('You had answered this one before')
  for (const [client, says] of [
    [edited, 'This question was rewritten in the notes after you got it'],
    [gone, 'This card has left the notes since you got it'],
  ] as const) {
    await client.press('A')
    expect(client.text).toContain(says)
    await client.press('Next')
    expect(client.buttons).toEqual(['A', 'B'])
  }
  earlier.look(answered)
  await earlier.press('B')
  expect(earlier.text).toContain('You had answered this one before')
  expect(earlier.text).toContain(verdict)

  await running.close()
  for (const each of [before, after]) each.remove()
})
