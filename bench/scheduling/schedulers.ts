import { NEW_STATE } from '../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS, type Parameters } from '../../study/memory/parameters.ts'
import { scheduleReview } from '../../study/memory/schedule.ts'

/**
 * A card as a scheduler sees it: takes the answers of a day, the first of which was right or wrong and
 * the others right, and gives the days until it is asked again.
 */
export type ScheduledCard = (
  day: number,
  answers: { readonly right: boolean; readonly times: number },
) => number

/** A way to schedule, eager or lazy as one number has it. */
export interface Scheduler {
  readonly name: string
  /** The number, from 0 for the most eager one that is looked at to 1 for the laziest. */
  knobAt(laziness: number): number
  newCard(cardId: string, knob: number): ScheduledCard
}

/** FSRS as we use it, with some weights; the number is the desired retention. */
export function fsrsWith(name: string, weights: readonly number[]): Scheduler {
  const byRetention = new Map<number, Parameters>()
  const parametersFor = (desiredRetention: number): Parameters => {
    const known = byRetention.get(desiredRetention)
    // Steps are what the simulation asks on one day, whoever schedules.
    const steps = { learningStepsMinutes: [], relearningStepsMinutes: [] }
    const made = known ?? { ...DEFAULT_PARAMETERS, ...steps, weights, desiredRetention }
    byRetention.set(desiredRetention, made)
    return made
  }
  return {
    name,
    knobAt: (laziness) => 0.99 - 0.49 * laziness,
    newCard(cardId, desiredRetention) {
      const parameters = parametersFor(desiredRetention)
      let state = NEW_STATE
      return (day, { right, times }) => {
        for (let time = 0; time < times; time++) {
          const rating = right || time > 0 ? 'good' : 'again'
          state = scheduleReview(
            state,
            { rating, day, at: day * 86_400_000 },
            { cardId, parameters },
          )
        }
        return state.due.kind === 'day' ? state.due.day - day : 1
      }
    },
  }
}

/** From a twentieth of the intervals to sixty times as long. */
function stretchAt(laziness: number): number {
  return 0.05 * 1200 ** laziness
}

/** SM-2 as published: 1 day, 6 days, then by the ease; the number stretches every interval. */
export const SM2: Scheduler = {
  name: 'SM-2',
  knobAt: stretchAt,
  newCard(_, stretch) {
    let [ease, repetition, interval] = [2.5, 0, 0]
    return (_day, { right }) => {
      const quality = right ? 4 : 2
      ease = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
      repetition = right ? repetition + 1 : 0
      if (repetition <= 1) interval = 1
      else interval = repetition === 2 ? 6 : interval * ease
      return Math.max(1, Math.round(interval * stretch))
    }
  },
}

const LADDER = [1, 3, 7, 14, 30, 60, 120, 240]

/** Fixed intervals, as apps with boxes have them: up a step when right, back to the first when not. */
export const FIXED: Scheduler = {
  name: 'fixed intervals',
  knobAt: stretchAt,
  newCard(_, stretch) {
    let step = -1
    return (_day, { right }) => {
      step = right ? Math.min(step + 1, LADDER.length - 1) : 0
      return Math.max(1, Math.round((LADDER[step] ?? 1) * stretch))
    }
  },
}
