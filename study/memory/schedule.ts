import {
  type Card,
  FSRS,
  Rating as FsrsRating,
  GenSeedStrategyWithCardId,
  type Grade,
  generatorParameters,
  State,
  type Steps,
  StrategyMode,
} from 'ts-fsrs'
import type { Rating } from './event.ts'
import type { MemoryState, Phase } from './memory.ts'
import type { Parameters } from './parameters.ts'

// The only file that knows ts-fsrs: its words stop here.

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000

const grades = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const satisfies Record<Rating, Grade>

const states = {
  new: State.New,
  learning: State.Learning,
  review: State.Review,
  relearning: State.Relearning,
} as const satisfies Record<Phase, State>

const phases: Record<State, Phase> = {
  [State.New]: 'new',
  [State.Learning]: 'learning',
  [State.Review]: 'review',
  [State.Relearning]: 'relearning',
}

/** When a card is reviewed. */
export interface ReviewMoment {
  /** Milliseconds since 1970. */
  readonly at: number
  /** The learner's day. */
  readonly day: number
}

/** Which card, and with what parameters. */
export interface Scheduling {
  readonly cardId: string
  readonly parameters: Parameters
}

/**
 * What a memory becomes when the card is reviewed. Intervals are fuzzed by card and number of
 * reviews, never by time, so that `previewRatings` shows what will come of each rating. Days pass
 * when the learner's day changes, not at midnight UTC; a day before the last review's counts as it.
 */
export function scheduleReview(
  state: MemoryState,
  review: ReviewMoment & { readonly rating: Rating },
  scheduling: Scheduling,
): MemoryState {
  const moment = momentOf(review, state)
  const card = cardOf(state, scheduling.cardId, moment)
  const next = schedulerFor(scheduling.parameters).next(
    card,
    moment.now,
    grades[review.rating],
  ).card
  const last = { day: moment.day, at: review.at }
  const repeated = review.rating === 'hard' ? repeatedStep(state, scheduling.parameters) : undefined
  const stepMs = (ms: number): number => (repeated === undefined ? ms : repeated * MS_PER_MINUTE)
  const isStep = next.state === State.Learning || next.state === State.Relearning
  // The library may go a day or two beyond the longest, to keep `hard`, `good` and `easy` apart.
  const intervalDays = Math.min(next.scheduled_days, scheduling.parameters.maximumIntervalDays)
  return {
    phase: phases[next.state],
    due: isStep
      ? { kind: 'moment', at: review.at + stepMs(next.due.getTime() - moment.now.getTime()) }
      : { kind: 'day', day: moment.day + intervalDays },
    stabilityDays: next.stability,
    difficulty: next.difficulty,
    intervalDays: isStep ? 0 : intervalDays,
    step: next.learning_steps,
    reps: next.reps,
    lapses: next.lapses,
    first: state.first ?? last,
    last,
  }
}

/** The minutes of the step that `hard` repeats, as in Anki: any but the first, of which the library's are the same. */
function repeatedStep({ phase, step }: MemoryState, parameters: Parameters): number | undefined {
  if (step === 0) return undefined
  if (phase === 'learning') return parameters.learningStepsMinutes[step]
  return phase === 'relearning' ? parameters.relearningStepsMinutes[step] : undefined
}

/** What each rating would make of a memory now; the same as `scheduleReview` gives a moment later. */
export function previewRatings(
  state: MemoryState,
  moment: ReviewMoment,
  scheduling: Scheduling,
): Record<Rating, MemoryState> {
  const after = (rating: Rating): MemoryState =>
    scheduleReview(state, { ...moment, rating }, scheduling)
  return { again: after('again'), hard: after('hard'), good: after('good'), easy: after('easy') }
}

/**
 * The chance, 0 to 1, that the card is remembered on a day: the forgetting curve of FSRS-6 at the
 * days since the last review. 0 for a card that was never asked.
 */
export function retrievability(state: MemoryState, day: number, parameters: Parameters): number {
  if (!state.last || state.stabilityDays <= 0) return 0
  const elapsedDays = Math.max(0, day - state.last.day)
  return schedulerFor(parameters).forgetting_curve(elapsedDays, state.stabilityDays)
}

/** The days after which parameters would have a memory asked again, fuzzed as reviews are. */
export function intervalFor(state: MemoryState, { cardId, parameters }: Scheduling): number {
  const scheduler = schedulerFor(parameters)
  scheduler.seed = `${cardId}:${state.reps}`
  return Math.min(scheduler.next_interval(state.stabilityDays, 0), parameters.maximumIntervalDays)
}

/** A moment in the calendar of ts-fsrs, which counts days from midnight to midnight UTC: the learner's day there. */
function momentOf(
  { at, day }: ReviewMoment,
  state: MemoryState,
): { readonly day: number; readonly now: Date } {
  const onDay = Math.max(day, state.last?.day ?? day)
  return { day: onDay, now: new Date(onDay * MS_PER_DAY + modulo(at, MS_PER_DAY)) }
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by
}

/** A card of ts-fsrs with the id that seeds its fuzz. */
function cardOf(
  state: MemoryState,
  cardId: string,
  { now }: { now: Date },
): Card & { cardId: string } {
  return {
    cardId: `${cardId}:`,
    due: now,
    stability: state.stabilityDays,
    difficulty: state.difficulty,
    elapsed_days: 0,
    scheduled_days: state.intervalDays,
    learning_steps: state.step,
    reps: state.reps,
    lapses: state.lapses,
    state: states[state.phase],
    ...(state.last ? { last_review: new Date(state.last.day * MS_PER_DAY) } : {}),
  }
}

/** One scheduler for each set of parameters: making one costs more than using it. */
const schedulers = new WeakMap<Parameters, FSRS>()

function schedulerFor(parameters: Parameters): FSRS {
  const known = schedulers.get(parameters)
  if (known) return known
  const made = new FSRS(
    generatorParameters({
      w: [...parameters.weights],
      request_retention: parameters.desiredRetention,
      maximum_interval: parameters.maximumIntervalDays,
      enable_fuzz: true,
      enable_short_term: true,
      learning_steps: stepsOf(parameters.learningStepsMinutes),
      relearning_steps: stepsOf(parameters.relearningStepsMinutes),
    }),
  ).useStrategy(StrategyMode.SEED, GenSeedStrategyWithCardId('cardId'))
  schedulers.set(parameters, made)
  return made
}

function stepsOf(minutes: readonly number[]): Steps {
  return minutes.map((minute): `${number}m` => `${minute}m`)
}
