import { fitWeights } from '../../study/fit/fit-weights.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import type { Measurement } from '../report.ts'
import { FIXED, fsrsWith, type Scheduler, SM2 } from './schedulers.ts'
import { DAYS, liveYear, type Year } from './simulate.ts'

const LEARNERS = 1000
const RETENTION = 0.9
/** How often each learner's year is lived, with other luck. */
const LIVES = 2
const SMALLEST_STEP = 1 / 256
/** The year before, and others than those who are counted. */
const BEFORE = LIVES
const OTHERS = 100

/** A way to schedule for a learner. */
type Way = (learner: number) => Scheduler

/**
 * Reviews that each way to schedule takes for a card that is remembered after a year, for each learner
 * as eager as it must be for this learner to keep the same share, by a memory that is not FSRS's.
 */
export function compareSchedulers(): Measurement[] {
  return ways().map((way) => {
    const learners = Array.from({ length: LEARNERS }, (_, at) => liveTuned(at + 1, way(at + 1)))
    const costs = learners
      .map(({ years }) => sumOf(years, 'reviews') / sumOf(years, 'remembered'))
      .toSorted((a, b) => a - b)
    const knobs = learners.map(({ knob }) => knob).toSorted((a, b) => a - b)
    const years = learners.flatMap((each) => each.years)
    const among = (sorted: readonly number[], share: number): string =>
      (sorted[Math.floor(share * LEARNERS)] ?? 0).toFixed(2)
    const spread = `middle ${among(costs, 0.5)}, 8 of 10 learners ${among(costs, 0.1)} to ${among(costs, 0.9)}`
    const known = sumOf(years, 'right') / sumOf(years, 'asked')
    const kept = `${percent(retentionOf(years))} kept, ${percent(known)} right when asked`
    const set = `set from ${among(knobs, 0.1)} to ${among(knobs, 0.9)}`
    return {
      name: `reviews per remembered card, ${way(1).name}`,
      value: sumOf(years, 'reviews') / sumOf(years, 'remembered'),
      unit: '×',
      note: `${LEARNERS} learners, ${DAYS} days: ${spread}; ${kept}; ${set}`,
    }
  })
}

function ways(): Way[] {
  const usual = fsrsWith('FSRS-6, default weights', DEFAULT_PARAMETERS.weights)
  const others = Array.from(
    { length: OTHERS },
    (_, at) => liveYear({ learner: LEARNERS + 1 + at, life: BEFORE }, usual, RETENTION).log,
  )
  const weightsOfOthers = fitWeights(others.flat())
  const ofOthers = fsrsWith('FSRS-6, weights fitted to others', weightsOfOthers)
  const own = (learner: number): Scheduler => {
    const { log } = liveYear({ learner, life: BEFORE }, usual, RETENTION)
    return fsrsWith('FSRS-6, weights fitted to the year before', fitWeights(log))
  }
  return [() => SM2, () => FIXED, () => usual, own, () => ofOthers]
}

/** A learner's years with the number that keeps as much as is wanted: eager ones keep more, and cost more. */
function liveTuned(
  learner: number,
  scheduler: Scheduler,
): { readonly knob: number; readonly years: readonly Year[] } {
  const live = (knob: number): Year[] =>
    Array.from({ length: LIVES }, (_, life) => liveYear({ learner, life }, scheduler, knob))
  let laziness = 0.5
  for (let step = 0.25; step > SMALLEST_STEP; step /= 2)
    laziness += retentionOf(live(scheduler.knobAt(laziness))) > RETENTION ? step : -step
  const knob = scheduler.knobAt(laziness)
  return { knob, years: live(knob) }
}

function retentionOf(years: readonly Year[]): number {
  return sumOf(years, 'retention') / years.length
}

function sumOf(years: readonly Year[], what: Exclude<keyof Year, 'log'>): number {
  return years.reduce((sum, year) => sum + year[what], 0)
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`
}
