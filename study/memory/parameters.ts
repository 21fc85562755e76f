import { createHash } from 'node:crypto'
import { defaultWeights } from './schedule.ts'

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

/** What holds until a learner changes it; steps as in Anki. */
export const DEFAULT_PARAMETERS: Parameters = {
  model: 'fsrs-6',
  weights: defaultWeights(),
  desiredRetention: 0.9,
  maximumIntervalDays: 36_500,
  learningStepsMinutes: [1, 10],
  relearningStepsMinutes: [10],
}

/** The id of parameters: eight characters that depend on every one of them. */
export function parametersId(parameters: Parameters): string {
  const { model, weights, desiredRetention, maximumIntervalDays } = parameters
  const { learningStepsMinutes, relearningStepsMinutes } = parameters
  const all = [
    model,
    weights,
    desiredRetention,
    maximumIntervalDays,
    learningStepsMinutes,
    relearningStepsMinutes,
  ]
  return createHash('sha256').update(JSON.stringify(all)).digest('base64url').slice(0, 8)
}
