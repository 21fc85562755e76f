import { WEIGHT_BOUNDS } from '../memory/weights.ts'
import { nextStability, type Weights } from './next-stability.ts'
import type { Step } from './sequence.ts'

/** How many weights FSRS-6 has. */
export const WEIGHT_COUNT = WEIGHT_BOUNDS.length

const SHORTEST_DAYS = 0.001
const LONGEST_DAYS = 36_500
const LEAST_FIRST_DAYS = 0.1
const GOOD = 3

/**
 * What FSRS-6 makes of the reviews of one card, one after another, and how that changes with each
 * weight. The same stability and difficulty as `scheduleReview` has, to eight digits; the derivatives
 * are those of its formulas, by the chain rule.
 */
export class Trace {
  stabilityDays = 0
  difficulty = 0
  /** The chance that the last review would be right, before it was; 0 for the first. */
  chance = 0
  /** How `chance` changes with each weight. */
  readonly chanceBy = new Float64Array(WEIGHT_COUNT)
  readonly #weights: Weights
  readonly #decay: number
  readonly #factor: number
  readonly #stabilityBy = new Float64Array(WEIGHT_COUNT)
  readonly #difficultyBy = new Float64Array(WEIGHT_COUNT)
  #isNew = true

  constructor(weights: Weights) {
    this.#weights = weights
    this.#decay = -this.#weight(20)
    this.#factor = 0.9 ** (1 / this.#decay) - 1
  }

  /** Begins with another card. */
  begin(): void {
    this.#isNew = true
  }

  /** Takes the next review; `chance` is then what it was expected to be. */
  review(step: Step): void {
    if (this.#isNew) this.#meet(step)
    else {
      this.#expect(step)
      this.#strengthen(step)
      this.#shift(step)
    }
    this.#isNew = false
  }

  /** The chance of recall so many days after the last review: (1 + factor × days ÷ stability) ^ decay. */
  chanceAfter(days: number): number {
    return this.#baseAfter(days) ** this.#decay
  }

  #baseAfter(days: number): number {
    return 1 + (this.#factor * days) / this.stabilityDays
  }

  #weight(at: number): number {
    return this.#weights[at] ?? 0
  }

  #meet({ grade }: Step): void {
    this.chance = 0
    for (const by of [this.chanceBy, this.#stabilityBy, this.#difficultyBy]) by.fill(0)
    const stability = this.#weight(grade - 1)
    this.stabilityDays = Math.max(stability, LEAST_FIRST_DAYS)
    if (stability > LEAST_FIRST_DAYS) this.#stabilityBy[grade - 1] = 1
    const growth = Math.exp((grade - 1) * this.#weight(5))
    this.difficulty = this.#weight(4) - growth + 1
    this.#difficultyBy[4] = 1
    this.#difficultyBy[5] = -(grade - 1) * growth
    this.#keepWithin()
  }

  #expect({ days }: Step): void {
    const [decay, factor, stability] = [this.#decay, this.#factor, this.stabilityDays]
    const base = this.#baseAfter(days)
    this.chance = this.chanceAfter(days)
    const byBase = (decay * this.chance) / base
    const byStability = (-byBase * factor * days) / stability ** 2
    for (let at = 0; at < WEIGHT_COUNT; at++)
      this.chanceBy[at] = byStability * (this.#stabilityBy[at] ?? 0)
    const factorByDecay = (-(factor + 1) * Math.log(0.9)) / decay ** 2
    add(this.chanceBy, 20, -this.chance * Math.log(base))
    add(this.chanceBy, 20, (-byBase * factorByDecay * days) / stability)
  }

  #strengthen(step: Step): void {
    const { stabilityDays: stability, difficulty, chance } = this
    const next = nextStability(this.#weights, { stability, difficulty, chance }, step)
    const by = this.#stabilityBy
    this.stabilityDays = Math.min(Math.max(next.value, SHORTEST_DAYS), LONGEST_DAYS)
    if (this.stabilityDays !== next.value) {
      by.fill(0)
      return
    }
    for (let at = 0; at < WEIGHT_COUNT; at++)
      by[at] =
        next.byStability * (by[at] ?? 0) +
        next.byDifficulty * (this.#difficultyBy[at] ?? 0) +
        next.byChance * (this.chanceBy[at] ?? 0)
    for (const [at, slope] of next.byWeights) add(by, at, slope)
  }

  /** D + w6 × (3 − grade) × (10 − D) ÷ 9, drawn to the difficulty of a first `easy` by w7. */
  #shift({ grade }: Step): void {
    const before = this.difficulty
    const growth = Math.exp(3 * this.#weight(5))
    const easiest = this.#weight(4) - growth + 1
    const step = (-this.#weight(6) * (grade - GOOD)) / 9
    const moved = before + step * (10 - before)
    const stay = 1 - this.#weight(7)
    this.difficulty = this.#weight(7) * easiest + stay * moved
    const by = this.#difficultyBy
    for (let at = 0; at < WEIGHT_COUNT; at++) by[at] = (by[at] ?? 0) * stay * (1 - step)
    add(by, 4, this.#weight(7))
    add(by, 5, this.#weight(7) * -3 * growth)
    add(by, 6, (stay * -(grade - GOOD) * (10 - before)) / 9)
    add(by, 7, easiest - moved)
    this.#keepWithin()
  }

  #keepWithin(): void {
    const within = Math.min(Math.max(this.difficulty, 1), 10)
    if (within !== this.difficulty) this.#difficultyBy.fill(0)
    this.difficulty = within
  }
}

function add(to: Float64Array, at: number, value: number): void {
  to[at] = (to[at] ?? 0) + value
}
