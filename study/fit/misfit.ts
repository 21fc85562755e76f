import type { Sequence } from './sequence.ts'
import { Trace, WEIGHT_COUNT } from './trace.ts'

/** How badly weights foretell answers, and which way lies better. */
export interface Misfit {
  /** Minus the logarithm of the chance that they gave to what was answered, summed over all answers. */
  readonly loss: number
  /** How the loss changes with each weight. */
  readonly slope: Float64Array
  /** How the slope changes with each weight, row by row: the expected curvature (Fisher's). */
  readonly curvature: Float64Array
  /** How many answers that are. */
  readonly lessons: number
}

/** No chance is nearer to 0 or 1: one surprise is not to outweigh all else. */
const SUREST = 1e-4

/** How badly weights foretell the answers in some sequences that came days after another. */
export function misfitOf(weights: readonly number[], sequences: readonly Sequence[]): Misfit {
  const slope = new Float64Array(WEIGHT_COUNT)
  const curvature = new Float64Array(WEIGHT_COUNT * WEIGHT_COUNT)
  const trace = new Trace(weights)
  let [loss, lessons] = [0, 0]
  for (const steps of sequences) {
    trace.begin()
    for (const step of steps) {
      trace.review(step)
      if (step.days === 0) continue
      lessons += 1
      const chance = Math.min(Math.max(trace.chance, SUREST), 1 - SUREST)
      const isRight = step.grade > 1
      loss -= Math.log(isRight ? chance : 1 - chance)
      add({ slope, curvature }, trace.chanceBy, {
        first: isRight ? -1 / chance : 1 / (1 - chance),
        second: 1 / (chance * (1 - chance)),
      })
    }
  }
  return { loss, slope, curvature, lessons }
}

/** The loss for each answer, on average; NaN if there are none. */
export function meanLoss(weights: readonly number[], sequences: readonly Sequence[]): number {
  const { loss, lessons } = misfitOf(weights, sequences)
  return loss / lessons
}

function add(
  { slope, curvature }: Pick<Misfit, 'slope' | 'curvature'>,
  by: Float64Array,
  { first, second }: { readonly first: number; readonly second: number },
): void {
  for (let row = 0; row < WEIGHT_COUNT; row++) {
    const mine = by[row] ?? 0
    if (mine === 0) continue
    slope[row] = (slope[row] ?? 0) + first * mine
    const start = row * WEIGHT_COUNT
    for (let column = 0; column <= row; column++)
      curvature[start + column] =
        (curvature[start + column] ?? 0) + second * mine * (by[column] ?? 0)
  }
}
