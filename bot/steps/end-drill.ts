import type { Next } from '../../study/act/ask-next.ts'
import { readToday } from '../../study/act/read-today.ts'
import { summariseDue } from '../../study/act/summarise-due.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { type Course, isPracticed } from '../drill/course.ts'
import { deckOfKey } from '../drill/find-deck.ts'
import { reply } from '../message/reply.ts'
import { showEnd, showGoalReached, showPause } from '../views/show-end.ts'
import { showPaused } from '../views/show-paused.ts'
import { showPracticeEnd } from '../views/show-practice-end.ts'
import type { Visit } from '../visit.ts'

/** Ends a drill that has asked as many questions as were wished. */
export async function endAtGoal(visit: Visit, course: Course): Promise<Reply> {
  const { deckKey } = course
  const deck = deckKey === undefined ? undefined : deckOfKey(visit.bot, deckKey)
  const ending = { course, ...(await readHowItWent(visit)), ...(deck ? { deck } : {}) }
  return reply(visit, showGoalReached(visit, ending))
}

/** A drill that has nothing to ask. */
export interface Ended {
  readonly course: Course
  readonly next: Extract<Next, { kind: 'waiting' | 'finished' }>
  /** The deck that was drilled, if not all. */
  readonly deck?: DeckSummary
}

/** Ends a drill in which nothing is left: for the moment, for today, until a pause is over, or to practise. */
export async function endDrill(visit: Visit, { course, next, deck }: Ended): Promise<Reply> {
  if (next.kind === 'finished' && next.paused) return reply(visit, showPaused(visit))
  const howItWent = await readHowItWent(visit)
  if (isPracticed(course)) return reply(visit, showPracticeEnd(visit, { course, ...howItWent }))
  const ending = { course, ...howItWent, ...(deck ? { deck } : {}) }
  return next.kind === 'waiting'
    ? reply(visit, showPause(visit, { ...ending, next }))
    : reply(visit, showEnd(visit, { ...ending, finished: next }))
}

/** What was done today, and what is still to do. */
async function readHowItWent({ bot, who }: Visit) {
  const [summary, today] = await Promise.all([
    summariseDue(bot.study, who),
    readToday(bot.study, who),
  ])
  return { summary: admitted(summary), today: admitted(today) }
}
