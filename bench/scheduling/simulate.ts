import { Dice } from '../../test/simulation/dice.ts'
import { AVERAGE, encounter, type Rememberer, recallOn, type Traces } from './recall.ts'
import type { Scheduler } from './schedulers.ts'

export const DAYS = 365
const CARDS = 40
const NEW_EVERY_DAYS = 3
/** Learning steps: a new card is met thrice on its first day, a forgotten one once more. */
const FIRST_TIME = 3
const AFTER_LAPSE = 1
const STEP_DAYS = 10 / 1440

/** A year of one learner. */
export interface Year {
  readonly reviews: number
  /** The chance of recall, on average over all cards and all days since each was first met. */
  readonly retention: number
  /** Cards that would be recalled on the last day. */
  readonly remembered: number
}

/** Lives one learner's year: the same learner and the same cards for every scheduler, by the seed. */
export function liveYear(seed: number, scheduler: Scheduler, knob: number): Year {
  const dice = new Dice(seed)
  const spread = (width: number): number => (dice.next() + dice.next() + dice.next() - 1.5) * width
  const decay = Math.max(0.05, AVERAGE.decay + spread(0.08))
  const threshold = AVERAGE.threshold + spread(0.3)
  let [reviews, sum, days, remembered] = [0, 0, 0, 0]
  for (let card = 0; card < CARDS; card++) {
    const own: Rememberer = { decay, threshold: threshold + spread(0.4) }
    const luck = new Dice(seed * 1000 + card)
    const lived = liveCard(card * NEW_EVERY_DAYS, own, luck, scheduler.newCard(`card${card}`, knob))
    reviews += lived.reviews
    sum += lived.sum
    days += lived.days
    remembered += lived.last
  }
  return { reviews, retention: sum / days, remembered }
}

function liveCard(
  first: number,
  rememberer: Rememberer,
  luck: Dice,
  schedule: ReturnType<Scheduler['newCard']>,
) {
  let traces = meet(FIRST_TIME, first, [], rememberer)
  let due = first + schedule(first, true)
  let [reviews, sum, last] = [FIRST_TIME, 0, 0]
  for (let day = first + 1; day <= DAYS; day++) {
    last = recallOn(day, traces, rememberer)
    sum += last
    if (day < due) continue
    const isRemembered = luck.chance(last)
    const times = isRemembered ? 1 : 1 + AFTER_LAPSE
    reviews += times
    traces = meet(times, day, traces, rememberer)
    due = day + schedule(day, isRemembered)
  }
  return { reviews, sum, days: DAYS - first, last }
}

/** So many encounters, one after another on one day. */
function meet(times: number, day: number, before: Traces, rememberer: Rememberer): Traces {
  let traces = before
  for (let time = 0; time < times; time++)
    traces = encounter(day + time * STEP_DAYS, traces, rememberer)
  return traces
}
