import type { Parameters } from './parameters.ts'
import { fieldsOf, numberOf, numbersOf, unexpected, wholeOf } from './read-fields.ts'
import { WEIGHT_BOUNDS } from './weights.ts'

const RETENTION = { from: 0.7, to: 0.97 }
/** A hundred years. */
const INTERVAL = { from: 1, to: 36_500 }
/** A step is shorter than a day, or it would be an interval. */
const STEPS = { from: 1, to: 1439, most: 10 }
const WEIGHTS = { from: 0, to: 100, most: WEIGHT_BOUNDS.length }

/**
 * A value from outside as parameters: of FSRS-6, desired retention 0.70 to 0.97.
 *
 * @throws Unreadable
 */
export function readParameters(value: unknown): Parameters {
  const fields = fieldsOf(value, 'parameters of FSRS-6')
  if (fields.model !== 'fsrs-6') throw unexpected(value, 'parameters of FSRS-6')
  const weights = numbersOf(fields, 'weights', WEIGHTS)
  if (!areWeights(weights)) throw unexpected(weights, EXPECTED_WEIGHTS)
  return {
    model: 'fsrs-6',
    weights,
    desiredRetention: numberOf(fields, 'desiredRetention', RETENTION),
    maximumIntervalDays: wholeOf(fields, 'maximumIntervalDays', INTERVAL),
    learningStepsMinutes: numbersOf(fields, 'learningStepsMinutes', STEPS),
    relearningStepsMinutes: numbersOf(fields, 'relearningStepsMinutes', STEPS),
  }
}

/** What is said of weights that are none. */
export const EXPECTED_WEIGHTS = `${WEIGHTS.most} weights of FSRS-6, each within its bounds`

/** Whether numbers are weights of FSRS-6. */
export function areWeights(numbers: readonly number[]): boolean {
  return (
    numbers.length === WEIGHTS.most &&
    WEIGHT_BOUNDS.every(({ from, to }, at) => {
      const weight = numbers[at] ?? Number.NaN
      return weight >= from && weight <= to
    })
  )
}
