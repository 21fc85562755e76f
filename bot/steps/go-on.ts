import { askNext } from '../../study/act/ask-next.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { type Course, isAtGoal } from '../drill/course.ts'
import { deckOfKey } from '../drill/find-deck.ts'
import { reply } from '../message/reply.ts'
import { showAsked } from '../views/show-asked.ts'
import type { Visit } from '../visit.ts'

/**
 * Asks the next question of a drill, or ends it, after a sentence if there is one to say first.
 * Asking twice shows the same question; a practice that begins is planned anew.
 */
export async function goOn(visit: Visit, course: Course, before = ''): Promise<Reply> {
  const { deckKey } = course
  if (isAtGoal(course))
    return import('./end-drill.ts').then((step) => step.endAtGoal(visit, course))
  if (deckKey === undefined) return askIn(visit, { course, before })
  const deck = deckOfKey(visit.bot, deckKey)
  if (deck) return askIn(visit, { course, before, deck })
  return import('./open-decks.ts').then((step) => step.openDecks(visit, visit.say('decks.gone')))
}

interface Going {
  readonly course: Course
  readonly before: string
  readonly deck?: DeckSummary
}

async function askIn(visit: Visit, { course, before, deck }: Going): Promise<Reply> {
  const { bot, who } = visit
  const { mode } = course
  const next = admitted(
    await askNext(bot.study, who, {
      ...(deck ? { deckId: deck.id } : {}),
      ...(mode ? { mode, anew: course.answered === 0 } : {}),
    }),
  )
  return next.kind === 'asked'
    ? reply(visit, showAsked(visit, next, { course, before }))
    : import('./end-drill.ts').then((step) =>
        step.endDrill(visit, { course, next, ...(deck ? { deck } : {}) }),
      )
}
