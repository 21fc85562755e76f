/** What a memory is before a review, and the chance that it would be right. */
export interface Before {
  readonly stability: number
  readonly difficulty: number
  readonly chance: number
}

/** The stability after a review, and how it changes with what it is made of. */
export interface NextStability {
  readonly value: number
  readonly byStability: number
  readonly byDifficulty: number
  readonly byChance: number
  /** With the weights that have a say: their numbers, and how. */
  readonly byWeights: readonly (readonly [at: number, slope: number])[]
}

const HARD = 2
const GOOD = 3
const EASY = 4

/** The weights of FSRS-6 by their numbers. */
export type Weights = readonly number[]

/** The stability after an answer, some days after the one before or on the same day. */
export function nextStability(
  weights: Weights,
  before: Before,
  { days, grade }: { readonly days: number; readonly grade: number },
): NextStability {
  if (days === 0) return repeated(weights, before, grade)
  return grade >= HARD ? recalled(weights, before, grade) : forgotten(weights, before)
}

/** S × (1 + e^w8 × (11 − D) × S^−w9 × (e^(w10 × (1 − R)) − 1) × w15 if hard × w16 if easy). */
function recalled(w: Weights, { stability, difficulty, chance }: Before, grade: number) {
  const [growth = 0, saturation = 0, spacing = 0] = [w[8], w[9], w[10]]
  const at = grade === HARD ? 15 : grade === EASY ? 16 : undefined
  const rest = at === undefined ? 1 : (w[at] ?? 1)
  const left = 1 - chance
  const spread = Math.exp(spacing * left)
  const common = Math.exp(growth) * (11 - difficulty) * stability ** -saturation * rest
  const gain = common * (spread - 1)
  return {
    value: stability * (1 + gain),
    byStability: 1 + gain * (1 - saturation),
    byDifficulty: (-stability * gain) / (11 - difficulty),
    byChance: -stability * common * spacing * spread,
    byWeights: [
      [8, stability * gain],
      [9, -stability * gain * Math.log(stability)],
      [10, stability * common * left * spread],
      ...(at === undefined ? [] : [[at, (stability * gain) / rest] as const]),
    ],
  } as const
}

/** w11 × D^−w12 × ((S + 1)^w13 − 1) × e^(w14 × (1 − R)), and no more than S ÷ e^(w17 × w18). */
function forgotten(w: Weights, { stability, difficulty, chance }: Before): NextStability {
  const [scale = 0, hardness = 0, bend = 0, surprise = 0] = [w[11], w[12], w[13], w[14]]
  const [same = 0, ease = 0] = [w[17], w[18]]
  const left = 1 - chance
  const common = scale * difficulty ** -hardness * Math.exp(surprise * left)
  const power = (stability + 1) ** bend
  const value = common * (power - 1)
  const share = Math.exp(-same * ease)
  const most = stability * share
  if (most < value) {
    const byWeights = [[17, -ease * most] as const, [18, -same * most] as const]
    return { value: most, byStability: share, byDifficulty: 0, byChance: 0, byWeights }
  }
  return {
    value,
    byStability: (common * bend * power) / (stability + 1),
    byDifficulty: (-hardness * value) / difficulty,
    byChance: -surprise * value,
    byWeights: [
      [11, value / scale],
      [12, -Math.log(difficulty) * value],
      [13, common * power * Math.log(stability + 1)],
      [14, left * value],
    ],
  }
}

/** On the same day: S × S^−w19 × e^(w17 × (grade − 3 + w18)), and no less than S unless forgotten. */
function repeated(w: Weights, { stability }: Before, grade: number): NextStability {
  const [same = 0, ease = 0, saturation = 0] = [w[17], w[18], w[19]]
  const exponent = grade - GOOD + ease
  const share = stability ** -saturation * Math.exp(same * exponent)
  const rest = { byDifficulty: 0, byChance: 0 }
  if (grade >= HARD && share < 1)
    return { value: stability, byStability: 1, ...rest, byWeights: [] }
  const value = stability * share
  return {
    value,
    byStability: share * (1 - saturation),
    ...rest,
    byWeights: [
      [17, value * exponent],
      [18, value * same],
      [19, -Math.log(stability) * value],
    ],
  }
}
