import { WEIGHT_BOUNDS } from '../memory/weights.ts'
import type { Step } from './sequence.ts'

/** How many weights FSRS-6 has. */
export const WEIGHT_COUNT = WEIGHT_BOUNDS.length

const SHORTEST_DAYS = 0.001
const LONGEST_DAYS = 36_500
const HARD = 2
const GOOD = 3
const EASY = 4

/**
 * What FSRS-6 makes of the reviews of one card, one after another, and how that changes with each
 * weight. The same stability and difficulty as `scheduleReview` has, to eight digits; the derivatives
 * are those of the formulas, by the chain rule.
 */
export class Trace {
  stabilityDays = 0
  difficulty = 0
  /** The chance that the last review would be right, before it was; 0 for the first. */
  chance = 0
  /** How `chance` changes with each weight. */
  readonly chanceBy = new Float64Array(WEIGHT_COUNT)
  readonly #w: readonly number[]
  readonly #decay: number
  readonly #factor: number
  #stabilityBy = new Float64Array(WEIGHT_COUNT)
  #difficultyBy = new Float64Array(WEIGHT_COUNT)
  #nextBy = new Float64Array(WEIGHT_COUNT)
  #isNew = true

  constructor(weights: readonly number[]) {
    this.#w = weights
    this.#decay = -this.#weight(20)
    this.#factor = 0.9 ** (1 / this.#decay) - 1
  }

  /** Begins with another card. */
  begin(): void {
    this.#isNew = true
  }

  /** Takes the next review; `chance` is then what it was expected to be. */
  review({ days, grade }: Step): void {
    this.#expect(days)
    if (this.#isNew) this.#meet(grade)
    else {
      if (days === 0) this.#repeat(grade)
      else if (grade >= HARD) this.#recall(grade)
      else this.#forget()
      const stability = this.stabilityDays
      this.stabilityDays = Math.min(Math.max(stability, SHORTEST_DAYS), LONGEST_DAYS)
      if (this.stabilityDays !== stability) this.#nextBy.fill(0)
      ;[this.#stabilityBy, this.#nextBy] = [this.#nextBy, this.#stabilityBy]
      this.#shift(grade)
    }
    this.#isNew = false
  }

  #weight(at: number): number {
    return this.#w[at] ?? 0
  }

  /** The forgetting curve: (1 + factor × days ÷ stability) ^ decay. */
  #expect(days: number): void {
    if (this.#isNew) {
      this.chance = 0
      this.chanceBy.fill(0)
      return
    }
    const [decay, factor, stability] = [this.#decay, this.#factor, this.stabilityDays]
    const base = 1 + (factor * days) / stability
    this.chance = base ** decay
    const byBase = (decay * this.chance) / base
    const byStability = (-byBase * factor * days) / stability ** 2
    for (let at = 0; at < WEIGHT_COUNT; at++)
      this.chanceBy[at] = byStability * (this.#stabilityBy[at] ?? 0)
    const factorByDecay = (-(factor + 1) * Math.log(0.9)) / decay ** 2
    this.#add(this.chanceBy, 20, -this.chance * Math.log(base))
    this.#add(this.chanceBy, 20, (-byBase * factorByDecay * days) / stability)
  }

  #meet(grade: number): void {
    this.#stabilityBy.fill(0)
    this.#difficultyBy.fill(0)
    const stability = this.#weight(grade - 1)
    this.stabilityDays = Math.max(stability, 0.1)
    if (stability > 0.1) this.#stabilityBy[grade - 1] = 1
    const growth = Math.exp((grade - 1) * this.#weight(5))
    this.difficulty = this.#weight(4) - growth + 1
    this.#difficultyBy[4] = 1
    this.#difficultyBy[5] = -(grade - 1) * growth
    this.#keepWithin()
  }

  /** S × (1 + e^w8 × (11 − D) × S^−w9 × (e^(w10 × (1 − R)) − 1) × w15 if hard × w16 if easy). */
  #recall(grade: number): void {
    const [stability, left] = [this.stabilityDays, 1 - this.chance]
    const spread = Math.exp(this.#weight(10) * left)
    const rest = grade === HARD ? this.#weight(15) : grade === EASY ? this.#weight(16) : 1
    const common =
      Math.exp(this.#weight(8)) * (11 - this.difficulty) * stability ** -this.#weight(9) * rest
    const gain = common * (spread - 1)
    this.stabilityDays = stability * (1 + gain)
    this.#follow({
      stability: 1 + gain * (1 - this.#weight(9)),
      difficulty: (-stability * gain) / (11 - this.difficulty),
      chance: -stability * common * this.#weight(10) * spread,
    })
    this.#add(this.#nextBy, 8, stability * gain)
    this.#add(this.#nextBy, 9, -stability * gain * Math.log(stability))
    this.#add(this.#nextBy, 10, stability * common * left * spread)
    if (grade === HARD) this.#add(this.#nextBy, 15, (stability * gain) / rest)
    if (grade === EASY) this.#add(this.#nextBy, 16, (stability * gain) / rest)
  }

  /** w11 × D^−w12 × ((S + 1)^w13 − 1) × e^(w14 × (1 − R)), and no more than S ÷ e^(w17 × w18). */
  #forget(): void {
    const [stability, left] = [this.stabilityDays, 1 - this.chance]
    const common =
      this.#weight(11) * this.difficulty ** -this.#weight(12) * Math.exp(this.#weight(14) * left)
    const power = (stability + 1) ** this.#weight(13)
    const after = common * (power - 1)
    const share = Math.exp(-this.#weight(17) * this.#weight(18))
    if (stability * share < after) {
      this.stabilityDays = stability * share
      this.#follow({ stability: share, difficulty: 0, chance: 0 })
      this.#add(this.#nextBy, 17, -this.#weight(18) * stability * share)
      this.#add(this.#nextBy, 18, -this.#weight(17) * stability * share)
      return
    }
    this.stabilityDays = after
    this.#follow({
      stability: (common * this.#weight(13) * power) / (stability + 1),
      difficulty: (-this.#weight(12) * after) / this.difficulty,
      chance: -this.#weight(14) * after,
    })
    this.#add(this.#nextBy, 11, after / this.#weight(11))
    this.#add(this.#nextBy, 12, -Math.log(this.difficulty) * after)
    this.#add(this.#nextBy, 13, common * power * Math.log(stability + 1))
    this.#add(this.#nextBy, 14, left * after)
  }

  /** On the same day: S × S^−w19 × e^(w17 × (grade − 3 + w18)), and no less than S unless forgotten. */
  #repeat(grade: number): void {
    const stability = this.stabilityDays
    const exponent = grade - GOOD + this.#weight(18)
    const share = stability ** -this.#weight(19) * Math.exp(this.#weight(17) * exponent)
    if (grade >= HARD && share < 1) {
      this.#follow({ stability: 1, difficulty: 0, chance: 0 })
      return
    }
    this.stabilityDays = stability * share
    this.#follow({ stability: share * (1 - this.#weight(19)), difficulty: 0, chance: 0 })
    this.#add(this.#nextBy, 17, stability * share * exponent)
    this.#add(this.#nextBy, 18, stability * share * this.#weight(17))
    this.#add(this.#nextBy, 19, -Math.log(stability) * stability * share)
  }

  /** D + w6 × (3 − grade) × (10 − D) ÷ 9, drawn to the difficulty of a first `easy` by w7. */
  #shift(grade: number): void {
    const before = this.difficulty
    const growth = Math.exp(3 * this.#weight(5))
    const easiest = this.#weight(4) - growth + 1
    const step = (-this.#weight(6) * (grade - GOOD)) / 9
    const moved = before + step * (10 - before)
    const stay = 1 - this.#weight(7)
    this.difficulty = this.#weight(7) * easiest + stay * moved
    const by = this.#difficultyBy
    for (let at = 0; at < WEIGHT_COUNT; at++) by[at] = (by[at] ?? 0) * stay * (1 - step)
    this.#add(by, 4, this.#weight(7))
    this.#add(by, 5, this.#weight(7) * -3 * growth)
    this.#add(by, 6, (stay * -(grade - GOOD) * (10 - before)) / 9)
    this.#add(by, 7, easiest - moved)
    this.#keepWithin()
  }

  #keepWithin(): void {
    const within = Math.min(Math.max(this.difficulty, 1), 10)
    if (within !== this.difficulty) this.#difficultyBy.fill(0)
    this.difficulty = within
  }

  /** The chain rule: how the next stability changes, by what it is made of. */
  #follow(by: { stability: number; difficulty: number; chance: number }): void {
    for (let at = 0; at < WEIGHT_COUNT; at++)
      this.#nextBy[at] =
        by.stability * (this.#stabilityBy[at] ?? 0) +
        by.difficulty * (this.#difficultyBy[at] ?? 0) +
        by.chance * (this.chanceBy[at] ?? 0)
  }

  #add(to: Float64Array, at: number, value: number): void {
    to[at] = (to[at] ?? 0) + value
  }
}
