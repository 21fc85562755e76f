import { expect, test } from 'vitest'
import { createDiscord } from '../../../app/discord/create-discord.ts'
import { NO_RECORDS, type Rehearse, rehearsalOf } from '../../../app/lambda/rehearsal.ts'
import { rehearseApi } from '../../../app/lambda/rehearse-api.ts'
import { rehearseDiscord } from '../../../app/lambda/rehearse-discord.ts'
import { openApiDoor } from '../../../app/open-api-door.ts'
import type { Store } from '../../../study/act/store.ts'
import type { Memory } from '../../../study/memory/memory.ts'
import { LANGUAGES } from '../../support/discord/test-bot.ts'
import { makeDiscordKey } from '../../support/lambda-host/discord-key.ts'
import { testStudy } from '../../support/test-study.ts'

/** A store that nobody may ask. */
const FORBIDDEN = new Proxy<Store>(Object.create(null), {
  get(_, name) {
    throw new Error(`the table was asked to ${String(name)}`)
  },
})

const publicKeys = [makeDiscordKey().publicKey]
const rehearsals: [string, Rehearse][] = [
  ['the API', (study) => rehearseApi(openApiDoor({ study, files: new Map() }))],
  [
    'Discord',
    (study) =>
      rehearseDiscord(
        createDiscord({ study, languages: LANGUAGES, links: {}, records: NO_RECORDS, publicKeys }),
      ),
  ],
]

test.each(rehearsals)(
  'the rehearsal of %s gets as far as a graded answer, without the table',
  async (_, rehearse) => {
    const rehearsal = rehearsalOf(testStudy(FORBIDDEN))
    const kept: Memory[] = []
    const store: Store = {
      ...rehearsal.store,
      async append(_learner, memory) {
        kept.push(memory)
        return { kind: 'written' }
      },
    }
    await rehearse({ ...rehearsal, store })
    expect(kept.map(({ state }) => state.reps)).toEqual([1])
  },
)
