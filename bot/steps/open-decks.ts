import { summariseDue } from '../../study/act/summarise-due.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { reply } from '../message/reply.ts'
import { showDecks } from '../views/show-decks.ts'
import type { Visit } from '../visit.ts'

/** Shows the decks, after a sentence of one's own if there is something to say first. */
export async function openDecks(visit: Visit, before?: string): Promise<Reply> {
  const summary = admitted(await summariseDue(visit.bot.study, visit.who))
  return reply(visit, showDecks(visit, summary, before))
}

/** Shows the decks to somebody who named one that there is not. */
export function openDecksFor(visit: Visit, name: string): Promise<Reply> {
  return openDecks(visit, visit.say('decks.unknown', { name: showPlain(name, 100) }))
}
