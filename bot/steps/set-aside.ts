import { changeMemory, type MemoryChange } from '../../study/act/change-memory.ts'
import { dayOf } from '../../study/memory/day.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import type { CardPlace } from '../drill/card-place.ts'
import { reply } from '../message/reply.ts'
import { showAside } from '../views/show-aside.ts'
import type { Visit } from '../visit.ts'
import { readProfile } from './read-profile.ts'

/** What is done to a card: out of drills, out of them until tomorrow, back into them. */
export type Aside = 'stop' | 'later' | 'back'

/** Takes a card out of drills or back into them, and says so. */
export async function setAside(visit: Visit, place: CardPlace, aside: Aside): Promise<Reply> {
  const { bot, who } = visit
  const { cardId } = place
  if (!bot.study.bank().entry(cardId)) return reply(visit, showAside(visit, place, 'gone'))
  for (const change of await changesOf(visit, aside))
    admitted(await changeMemory(bot.study, who, { cardId, change }))
  return reply(visit, showAside(visit, place, aside))
}

async function changesOf(visit: Visit, aside: Aside): Promise<MemoryChange[]> {
  const id = `press-${visit.id}`
  switch (aside) {
    case 'stop':
      return [{ kind: 'suspend', id, suspended: true }]
    case 'later': {
      const { settings } = await readProfile(visit)
      return [{ kind: 'bury', id, untilDay: dayOf(visit.bot.study.now(), settings) + 1 }]
    }
    case 'back':
      return [
        { kind: 'suspend', id, suspended: false },
        { kind: 'bury', id, untilDay: 0 },
      ]
  }
}
