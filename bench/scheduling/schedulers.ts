import { NEW_STATE } from '../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../study/memory/parameters.ts'
import { scheduleReview } from '../../study/memory/schedule.ts'

/** A card as a scheduler sees it: gives the days until it is asked again. */
export type ScheduledCard = (day: number, remembered: boolean) => number

/** A way to schedule, eager or lazy as one number has it. */
export interface Scheduler {
  readonly name: string
  /** Between these the number that keeps as much as is wanted is looked for. */
  readonly from: number
  readonly to: number
  newCard(cardId: string, knob: number): ScheduledCard
}

/** FSRS as we use it, with the default weights; the number is the desired retention. */
const fsrs: Scheduler = {
  name: 'FSRS-6',
  from: 0.97,
  to: 0.7,
  newCard(cardId, desiredRetention) {
    const parameters = parametersFor(desiredRetention)
    let state = NEW_STATE
    return (day, remembered) => {
      const rating = remembered ? 'good' : 'again'
      state = scheduleReview(state, { rating, day, at: day * 86_400_000 }, { cardId, parameters })
      // One encounter a day is what the model of memory knows: steps end the same day.
      while (state.due.kind === 'moment')
        state = scheduleReview(
          state,
          { rating: 'good', day, at: state.due.at },
          { cardId, parameters },
        )
      return state.due.day - day
    }
  },
}

const parametersByRetention = new Map<number, typeof DEFAULT_PARAMETERS>()
function parametersFor(desiredRetention: number): typeof DEFAULT_PARAMETERS {
  const known = parametersByRetention.get(desiredRetention)
  const made = known ?? {
    ...DEFAULT_PARAMETERS,
    desiredRetention,
    learningStepsMinutes: [],
    relearningStepsMinutes: [],
  }
  parametersByRetention.set(desiredRetention, made)
  return made
}

/** SM-2 as published: 1 day, 6 days, then by the ease; the number stretches every interval. */
const sm2: Scheduler = {
  name: 'SM-2',
  from: 0.1,
  to: 30,
  newCard(_, stretch) {
    let [ease, repetition, interval] = [2.5, 0, 0]
    return (_day, remembered) => {
      const quality = remembered ? 4 : 2
      ease = Math.max(1.3, ease + 0.1 - (5 - quality) * (0.08 + (5 - quality) * 0.02))
      repetition = remembered ? repetition + 1 : 0
      if (repetition <= 1) interval = 1
      else interval = repetition === 2 ? 6 : interval * ease
      return Math.max(1, Math.round(interval * stretch))
    }
  },
}

const LADDER = [1, 3, 7, 14, 30, 60, 120, 240]

/** Fixed intervals, as apps with boxes have them: up a step when right, back to the first when not. */
const fixed: Scheduler = {
  name: 'fixed intervals',
  from: 0.1,
  to: 30,
  newCard(_, stretch) {
    let step = -1
    return (_day, remembered) => {
      step = remembered ? Math.min(step + 1, LADDER.length - 1) : 0
      return Math.max(1, Math.round((LADDER[step] ?? 1) * stretch))
    }
  },
}

/** What is compared. */
export const SCHEDULERS: readonly Scheduler[] = [fsrs, sm2, fixed]
