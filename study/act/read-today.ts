import type { Refused, Who } from './admit.ts'
import { nowOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
import { isMissed, readAsked } from './read-asked.ts'
import { readStates } from './read-states.ts'
import type { Study } from './study.ts'

/** What a learner did today. */
export type Today =
  | Refused
  | {
      readonly kind: 'today'
      /** Cards that were asked for the first time. */
      readonly begun: number
      /** Cards whose last answer today was right. */
      readonly known: number
      /** Cards that were answered wrong today, at least once, and not taken back. */
      readonly missed: readonly string[]
    }

/** Reads what was done today: the memories of the cards that were asked today. */
export async function readToday(study: Study, who: Who): Promise<Today> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const { day } = nowOf(study, profile.settings)
  const states = await readStates(study, profile)
  const { learnerId } = profile
  const missed: string[] = []
  let known = 0
  for await (const { cardId, reviews } of readAsked(study, { learnerId, states, day })) {
    if (isMissed(reviews)) missed.push(cardId)
    if (reviews.at(-1)?.right) known += 1
  }
  const begun = [...states.values()].filter(({ first }) => first?.day === day).length
  return { kind: 'today', begun, known, missed }
}
