// The memory of those who are simulated is not FSRS's: it is the one of ACT-R, after Pavlik and Anderson,
// "Practice and Forgetting Effects on Vocabulary Memory" (Cognitive Science 29, 2005). Every
// encounter leaves a trace that decays by a power of time, the faster the better the card was
// remembered when it was met; how likely recall is depends on the sum of the traces.

/** One learner, or one card of a learner. */
export interface Rememberer {
  /** How fast traces decay at the least. */
  readonly decay: number
  /** How strong the traces together must be for recall to be as likely as not. */
  readonly threshold: number
}

/**
 * Decay and noise as in the paper (0.177 at the least, 0.217 by activation, 0.255). The threshold was
 * −0.704 for pairs of foreign words; here it is where a card met thrice on a day is recalled by nine in
 * ten learners two days later, which is about as well as notes of one's own are kept.
 */
export const AVERAGE: Rememberer = { decay: 0.177, threshold: -1.64 }
const DECAY_BY_ACTIVATION = 0.217
const NOISE = 0.255
/** Between sessions time runs slower than within one: by this factor, in the paper. */
const SECONDS_A_DAY = 86_400 * 0.025

interface Trace {
  readonly day: number
  readonly decay: number
}

/** What is left of every encounter with a card. */
export type Traces = readonly Trace[]

/** The chance of recall on a day. */
export function recallOn(day: number, traces: Traces, { threshold }: Rememberer): number {
  return 1 / (1 + Math.exp((threshold - activationOn(day, traces)) / NOISE))
}

/** The traces after one more encounter, on a later day. */
export function encounter(day: number, traces: Traces, { decay }: Rememberer): Traces {
  const activation = activationOn(day, traces)
  const strength = traces.length === 0 ? 0 : Math.exp(activation)
  return [...traces, { day, decay: decay + DECAY_BY_ACTIVATION * strength }]
}

function activationOn(day: number, traces: Traces): number {
  let sum = 0
  for (const trace of traces) sum += ((day - trace.day) * SECONDS_A_DAY) ** -trace.decay
  return Math.log(sum)
}
