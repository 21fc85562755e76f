import type { Sequence, Step } from '../../study/fit/sequence.ts'
import { Dice } from '../../test/simulation/dice.ts'
import { AVERAGE, encounter, type Rememberer, recallOn, type Traces } from './recall.ts'
import type { ScheduledCard, Scheduler } from './schedulers.ts'

export const DAYS = 365
const CARDS = 40
const NEW_EVERY_DAYS = 3
/** Learning steps: a new card is met thrice on its first day, a forgotten one once more. */
const FIRST_TIME = 3
const AFTER_LAPSE = 1
const STEP_DAYS = 10 / 1440
/** What is remembered is looked at every so many days. */
const LOOK_EVERY_DAYS = 4
const [AGAIN, GOOD] = [1, 3]

/** A year of one learner. */
export interface Year {
  readonly reviews: number
  /** The chance of recall, on average over all cards and the days since each was first met. */
  readonly retention: number
  /** Cards that would be recalled on the last day. */
  readonly remembered: number
  /** How often a card was asked on a later day than its first, and was recalled. */
  readonly asked: number
  readonly right: number
  readonly log: readonly Sequence[]
}

/** Whose year, and which of those that might have been: the same learner and cards, other luck. */
export interface Life {
  readonly learner: number
  readonly life: number
}

/** Lives a year: the same learner, cards and luck for every scheduler. */
export function liveYear({ learner, life }: Life, scheduler: Scheduler, knob: number): Year {
  const dice = new Dice(learner)
  const spread = (width: number): number => (dice.next() + dice.next() + dice.next() - 1.5) * width
  const decay = Math.max(0.05, AVERAGE.decay + spread(0.08))
  const threshold = AVERAGE.threshold + spread(0.3)
  const cards = Array.from({ length: CARDS }, (_, card) => {
    const own: Rememberer = { decay, threshold: threshold + spread(0.4) }
    const luck = new Dice(learner * 1000 + card + life * 7_000_003)
    return liveCard(card * NEW_EVERY_DAYS, own, luck, scheduler.newCard(`card${card}`, knob))
  })
  const sum = (what: (card: (typeof cards)[number]) => number): number =>
    cards.reduce((total, card) => total + what(card), 0)
  return {
    reviews: sum(({ log }) => log.length),
    retention: sum((card) => card.recalls) / sum((card) => card.looks),
    remembered: sum(({ last }) => last),
    asked: sum((card) => card.asked),
    right: sum((card) => card.right),
    log: cards.map(({ log }) => log),
  }
}

function liveCard(first: number, own: Rememberer, luck: Dice, schedule: ScheduledCard) {
  const log: Step[] = []
  let traces: Traces = []
  let lastDay = first
  /** So many answers one after another on a day; gives when the next is due. */
  const meet = (day: number, right: boolean, times: number): number => {
    for (let time = 0; time < times; time++) {
      traces = encounter(day + time * STEP_DAYS, traces, own)
      const isFirst = time === 0
      log.push({ days: isFirst ? day - lastDay : 0, grade: right || !isFirst ? GOOD : AGAIN })
    }
    lastDay = day
    return day + schedule(day, { right, times })
  }
  let due = meet(first, true, FIRST_TIME)
  let [recalls, looks, asked, right] = [0, 0, 0, 0]
  for (let day = first + 1; day <= DAYS; day++) {
    if (day < due && day % LOOK_EVERY_DAYS !== 0) continue
    const recall = recallOn(day, traces, own)
    if (day % LOOK_EVERY_DAYS === 0) {
      recalls += recall
      looks += 1
    }
    if (day < due) continue
    const isRight = luck.chance(recall)
    asked += 1
    right += isRight ? 1 : 0
    due = meet(day, isRight, isRight ? 1 : 1 + AFTER_LAPSE)
  }
  return { log, recalls, looks, asked, right, last: recallOn(DAYS + 1, traces, own) }
}
