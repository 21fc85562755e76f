import { DEFAULT_PARAMETERS } from '../memory/parameters.ts'
import { WEIGHT_BOUNDS } from '../memory/weights.ts'
import { type Misfit, misfitOf } from './misfit.ts'
import type { Sequence } from './sequence.ts'
import { solve } from './solve.ts'
import { WEIGHT_COUNT } from './trace.ts'

/**
 * How far the weights of learners lie from the usual ones, as a standard deviation, as fsrs-rs has
 * found it over many collections: what a few answers say against that weighs little.
 */
const SPREADS: readonly number[] = [
  6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33, 0.3, 0.09, 0.16, 0.57, 0.25,
  1.03, 0.31, 0.32, 0.14, 0.27,
]

const ROUNDS = 40
/** A round that betters the loss by less than this share of it is the last. */
const ENOUGH = 1e-5
const TRIES = 8

/**
 * The weights of FSRS-6 that foretell answers best, where what is usual counts as a hint (the mode of
 * the posterior, by damped Fisher scoring). The same answers give the same weights; none, the usual.
 */
export function fitWeights(
  sequences: readonly Sequence[],
  usual: readonly number[] = DEFAULT_PARAMETERS.weights,
): number[] {
  let weights = [...usual]
  let misfit = doubt(misfitOf(weights, sequences), weights, usual)
  let damping = 0.01
  for (let round = 0; round < ROUNDS; round++) {
    let better: { readonly weights: number[]; readonly misfit: Misfit } | undefined
    for (let attempt = 0; attempt < TRIES && !better; attempt++) {
      const tried = step(weights, misfit, damping)
      const outcome = doubt(misfitOf(tried, sequences), tried, usual)
      if (outcome.loss < misfit.loss) better = { weights: tried, misfit: outcome }
      damping = better ? damping / 4 : damping * 5
    }
    if (!better) break
    const gained = misfit.loss - better.misfit.loss
    ;({ weights, misfit } = better)
    if (gained < ENOUGH * misfit.loss) break
  }
  return weights.map((weight) => Number(weight.toFixed(4)))
}

/** Adds the doubt about weights that lie far from the usual ones. */
function doubt(misfit: Misfit, weights: readonly number[], usual: readonly number[]): Misfit {
  let { loss } = misfit
  for (const [at, weight] of weights.entries()) {
    const spread = SPREADS[at] ?? 1
    const off = (weight - (usual[at] ?? 0)) / spread
    loss += off ** 2 / 2
    misfit.slope[at] = (misfit.slope[at] ?? 0) + off / spread
    const diagonal = at * WEIGHT_COUNT + at
    misfit.curvature[diagonal] = (misfit.curvature[diagonal] ?? 0) + 1 / spread ** 2
  }
  return { ...misfit, loss }
}

/** The weights one step downhill: far where the slope is even, near where it is damped. */
function step(weights: readonly number[], { slope, curvature }: Misfit, damping: number): number[] {
  const damped = Float64Array.from(curvature)
  for (let at = 0; at < WEIGHT_COUNT; at++) {
    const diagonal = at * WEIGHT_COUNT + at
    damped[diagonal] = (damped[diagonal] ?? 0) * (1 + damping)
  }
  const moves = solve(damped, slope)
  return weights.map((weight, at) => {
    const { from, to } = WEIGHT_BOUNDS[at] ?? { from: weight, to: weight }
    return Math.min(Math.max(weight - (moves?.[at] ?? 0), from), to)
  })
}
