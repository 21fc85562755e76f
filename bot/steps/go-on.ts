import { askNext } from '../../study/act/ask-next.ts'
import { summariseDue } from '../../study/act/summarise-due.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { type Course, isAtGoal } from '../drill/course.ts'
import { deckOfKey } from '../drill/find-deck.ts'
import { reply } from '../message/reply.ts'
import { showAsked } from '../views/show-asked.ts'
import { showEnd, showGoalReached, showPause } from '../views/show-end.ts'
import type { Visit } from '../visit.ts'
import { openDecks } from './open-decks.ts'

/** Asks the next question of a drill, or ends it. Asking twice shows the same question. */
export async function goOn(visit: Visit, course: Course): Promise<Reply> {
  const { deckKey } = course
  if (isAtGoal(course)) return reply(visit, showGoalReached(visit, course))
  if (deckKey === undefined) return askIn(visit, course)
  const deck = deckOfKey(visit.bot, deckKey)
  return deck ? askIn(visit, course, deck) : openDecks(visit, visit.say('decks.gone'))
}

async function askIn(visit: Visit, course: Course, deck?: DeckSummary): Promise<Reply> {
  const { bot, who } = visit
  const next = admitted(await askNext(bot.study, who, deck ? { deckId: deck.id } : {}))
  switch (next.kind) {
    case 'asked':
      return reply(visit, showAsked(visit, next, course))
    case 'waiting':
      return reply(visit, showPause(visit, course, next))
    case 'finished': {
      const summary = admitted(await summariseDue(bot.study, who))
      const ending = { course, finished: next, summary, ...(deck ? { deck } : {}) }
      return reply(visit, showEnd(visit, ending))
    }
  }
}
