import { currentMemory } from '../memory/grow-memory.ts'
import type { Memory } from '../memory/memory.ts'
import { answeredIn, doneIn } from '../stats/answered.ts'
import { calendarOf, type DayDone, sumOf, type WorkDone } from '../stats/calendar.ts'
import { forecastDue } from '../stats/forecast.ts'
import { type HardCard, hardestCards } from '../stats/hardest-cards.ts'
import { type Streak, streakOf } from '../stats/streak.ts'
import { type TrueRetention, trueRetention } from '../stats/true-retention.ts'
import type { Refused, Who } from './admit.ts'
import { nowOf, parametersOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What a learner has done and what is to come; every number is a fold of the logs. */
export type Stats =
  | Refused
  | {
      readonly kind: 'stats'
      /** The learner's day. */
      readonly today: number
      readonly calendar: readonly DayDone[]
      /** Over all days of the calendar. */
      readonly total: WorkDone
      readonly streak: Streak
      /** Over the last 30 days. */
      readonly lastMonth: TrueRetention
      /** Since the beginning. */
      readonly ever: TrueRetention
      /** Cards due on each of the next 30 days, today first. */
      readonly forecast: readonly number[]
      readonly hardest: readonly HardCard[]
      readonly profile: Profile
    }

const FORECAST_DAYS = 30
const MONTH_DAYS = 30
const HARDEST_COUNT = 10

/** Reads everything there is of a learner and folds it to statistics. Cards that the notes no longer make count in what was done, not in what is to come. */
export async function readStats(study: Study, who: Who): Promise<Stats> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const known = parametersOf(profile)
  const memories: Memory[] = []
  for await (const memory of study.store.memories(profile.learnerId))
    memories.push(currentMemory(memory, known))
  const { day: today } = nowOf(study, profile.settings)
  const done = doneIn(memories)
  const calendar = calendarOf(done)
  const answered = answeredIn(memories, known)
  const bank = study.bank()
  const living = memories.filter(({ cardId }) => bank.entry(cardId))
  const states = new Map(living.map(({ cardId, state }) => [cardId, state]))
  const days = calendar.map(({ day }) => day)
  return {
    kind: 'stats',
    today,
    calendar,
    total: sumOf(done),
    streak: streakOf(days, today),
    lastMonth: trueRetention(answered, { fromDay: today - MONTH_DAYS + 1, toDay: today }),
    ever: trueRetention(answered, { fromDay: 0, toDay: today }),
    forecast: forecastDue(states.values(), today, FORECAST_DAYS),
    hardest: hardestCards(states, HARDEST_COUNT),
    profile,
  }
}
