import { createHash } from 'node:crypto'

/** What a review is scheduled with. */
export interface Parameters {
  /** The model of memory; a review keeps it, so that a later one never changes what was. */
  readonly model: 'fsrs-6'
  readonly weights: readonly number[]
  /** The share of cards that we aim to recall when they come due, 0.70 to 0.97. */
  readonly desiredRetention: number
  readonly maximumIntervalDays: number
  readonly learningStepsMinutes: readonly number[]
  readonly relearningStepsMinutes: readonly number[]
}

/**
 * The weights of FSRS-6 that fit most learners, as ts-fsrs 5.4 has them. Written out, since reviews
 * of learners who never changed anything are folded with them: they stay, whatever the library's.
 */
const DEFAULT_WEIGHTS: readonly number[] = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]

/** What holds until a learner changes it; steps as in Anki. */
export const DEFAULT_PARAMETERS: Parameters = {
  model: 'fsrs-6',
  weights: DEFAULT_WEIGHTS,
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
}

/** Ids that were asked for: each is a hash, and one answer asks for that of the same parameters again and again. */
const ids = new WeakMap<Parameters, string>()

/** The id of parameters: eight characters that depend on every one of them. */
export function parametersId(parameters: Parameters): string {
  const id = ids.get(parameters) ?? makeId(parameters)
  ids.set(parameters, id)
  return id
}

function makeId(parameters: Parameters): string {
  return createHash('sha256').update(textOf(parameters)).digest('base64url').slice(0, 8)
}

function textOf(parameters: Parameters): string {
  const { model, weights, desiredRetention, maximumIntervalDays } = parameters
  const { learningStepsMinutes, relearningStepsMinutes } = parameters
  return JSON.stringify([
    model,
    weights,
    desiredRetention,
    maximumIntervalDays,
    learningStepsMinutes,
    relearningStepsMinutes,
  ])
}

const MOST_MET = 1000
const met = new Map([[textOf(DEFAULT_PARAMETERS), DEFAULT_PARAMETERS]])

/**
 * The one object that stands for all parameters of the same values: what was made for it once, such as its
 * id or a scheduler, need not be made anew for everybody whose parameters were read from a store.
 */
export function asOneObject(parameters: Parameters): Parameters {
  const text = textOf(parameters)
  const known = met.get(text)
  if (known) return known
  if (met.size >= MOST_MET) met.clear()
  met.set(text, parameters)
  return parameters
}

/** Whether two sets of parameters make the same stability and difficulty of the same reviews. */
export function rememberAlike(a: Parameters, b: Parameters): boolean {
  if (a === b) return true
  // More than one relearning step narrows two of the weights.
  const stepsOf = ({ relearningStepsMinutes }: Parameters): number =>
    Math.max(1, relearningStepsMinutes.length)
  return (
    a.model === b.model &&
    stepsOf(a) === stepsOf(b) &&
    a.weights.every((weight, at) => weight === b.weights[at])
  )
}
