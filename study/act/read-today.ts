import { standingReviews } from '../memory/counted-events.ts'
import type { Refused, Who } from './admit.ts'
import { nowOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
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

const CARDS_PER_READ = 50

/** Reads what was done today: the memories of the cards that were asked today. */
export async function readToday(study: Study, who: Who): Promise<Today> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const { day } = nowOf(study, profile.settings)
  const states = await readStates(study, profile)
  const asked = [...states].filter(([, { last }]) => last?.day === day)
  const missed: string[] = []
  let known = 0
  for (let from = 0; from < asked.length; from += CARDS_PER_READ) {
    const cardIds = asked.slice(from, from + CARDS_PER_READ).map(([cardId]) => cardId)
    const { memories } = await study.store.read(profile.learnerId, { cardIds })
    for (const { cardId, events } of memories.values()) {
      const today = standingReviews(events).filter((each) => each.day === day && !each.practice)
      if (today.some(({ right }) => !right)) missed.push(cardId)
      if (today.at(-1)?.right) known += 1
    }
  }
  const begun = asked.filter(([, { first }]) => first?.day === day).length
  return { kind: 'today', begun, known, missed }
}
