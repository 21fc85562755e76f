import { fitWeights } from '../fit/fit-weights.ts'
import { meanLoss } from '../fit/misfit.ts'
import { lessonsIn, type Sequence, sequencesIn } from '../fit/sequence.ts'
import type { Refused, Who } from './admit.ts'
import { changeSettings } from './change-settings.ts'
import { admitWhole } from './finish-merges.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What came of fitting. */
export type Fitted =
  | Refused
  | {
      readonly kind: 'fitted'
      /** How many answers there were to learn from: those that came days after another to the same card. */
      readonly lessons: number
      /** Not there with fewer answers than are worth learning from. */
      readonly tried?: Trial
      readonly profile: Profile
    }

/** Both ways to foretell, on cards that neither was fitted to. */
export interface Trial {
  /** Minus the logarithm of the chance that was given to what was answered, on average: less is better. */
  readonly lossBefore: number
  readonly lossAfter: number
  /** Whether the weights are in force now: those of before stay where they foretell as well. */
  readonly isBetter: boolean
}

/** With fewer answers, there is nothing to see but luck. */
const LEAST_LESSONS = 200
/** Fitting is for seconds: the last so many cards say enough. */
const MOST_LESSONS = 50_000
/** Every so many cards are kept to try the weights on. */
const TRY_EVERY = 5

/**
 * Fits the weights of the schedule to the learner's own answers, and sets them if they foretell better
 * than those in force what was answered to a fifth of the cards, which they have not seen. What is due
 * stays so, as with any change of parameters; the same answers give the same weights.
 *
 * @throws StoreUnavailable if it cannot be told whether they are set: ask again
 */
export async function fitParameters(study: Study, who: Who): Promise<Fitted> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const { sequences, lessons } = await readSequences(study, profile.learnerId)
  if (lessons < LEAST_LESSONS) return { kind: 'fitted', lessons, profile }
  const tried = tryOut(sequences, profile.settings.parameters.weights)
  if (!tried.isBetter) return { kind: 'fitted', lessons, tried, profile }
  const weights = fitWeights(sequences)
  const changed = await changeSettings(study, who, ({ parameters }) => ({
    parameters: { ...parameters, weights },
  }))
  if (changed.kind === 'refused') return changed
  return { kind: 'fitted', lessons, tried, profile: changed.profile }
}

async function readSequences(study: Study, learnerId: string) {
  const sequences: Sequence[] = []
  let lessons = 0
  for await (const { events } of study.store.memories(learnerId)) {
    if (lessons >= MOST_LESSONS) break
    const found = sequencesIn(events)
    sequences.push(...found)
    lessons += lessonsIn(found)
  }
  return { sequences, lessons }
}

function tryOut(sequences: readonly Sequence[], before: readonly number[]): Trial {
  const seen = sequences.filter((_, at) => at % TRY_EVERY !== 0)
  const unseen = sequences.filter((_, at) => at % TRY_EVERY === 0)
  const lossBefore = meanLoss(before, unseen)
  const lossAfter = meanLoss(fitWeights(seen), unseen)
  return { lossBefore, lossAfter, isBetter: lossAfter < lossBefore }
}
