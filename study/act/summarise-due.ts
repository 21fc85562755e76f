import { planQueues } from '../drill/plan-drill.ts'
import { startOfDay } from '../memory/day.ts'
import type { MemoryState } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { nowOf } from './clock.ts'
import { admitWhole } from './merge-learner.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** How many cards a learner would be asked today. */
export interface DueCounts {
  readonly learning: number
  readonly due: number
  /** New cards, as far as the day's cap lets them through. */
  readonly fresh: number
}

/** What is due, over all decks and in each. */
export type Summary =
  | Refused
  | {
      readonly kind: 'summary'
      readonly total: DueCounts
      /** By deck, each as if it were drilled alone. */
      readonly decks: ReadonlyMap<
        string,
        DueCounts & { readonly studied: number; readonly cards: number }
      >
      /** Due cards that the day's cap holds back. */
      readonly heldBack: number
      /** When the next card comes due, in milliseconds since 1970, if nothing is due now. */
      readonly nextAt?: number
      readonly profile: Profile
    }

/** Counts what is due for a learner now. */
export async function summariseDue(study: Study, who: Who): Promise<Summary> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const bank = study.bank()
  const states = await study.store.states(profile.learnerId)
  const now = nowOf(study, profile.settings)
  const outlook = { entries: [...bank.entries()], states, settings: profile.settings, now }
  const all = planQueues(outlook, {})
  const total = countsOf(all)
  const studied = countStudied(outlook.entries, states)
  const decks = bank.decks.map(({ id, cards }) => {
    const counts = countsOf(planQueues(outlook, { deckId: id }))
    return [id, { ...counts, studied: studied.get(id) ?? 0, cards }] as const
  })
  const isNothingDue = total.learning + total.due + total.fresh === 0
  const living = outlook.entries.flatMap(({ cardId }) => states.get(cardId) ?? [])
  const nextAt = isNothingDue ? nextDue(living, profile) : undefined
  return {
    kind: 'summary',
    total,
    decks: new Map(decks),
    heldBack: all.heldBack,
    ...(nextAt === undefined ? {} : { nextAt }),
    profile,
  }
}

function countsOf(queues: ReturnType<typeof planQueues>): DueCounts {
  return {
    learning: queues.learning.length,
    due: queues.due.length,
    fresh: queues.fresh.length,
  }
}

function countStudied(
  entries: readonly { readonly cardId: string; readonly deckId: string }[],
  states: ReadonlyMap<string, MemoryState>,
): Map<string, number> {
  const studied = new Map<string, number>()
  for (const { cardId, deckId } of entries)
    if (states.get(cardId)?.reps) studied.set(deckId, (studied.get(deckId) ?? 0) + 1)
  return studied
}

/** When the first card comes due, if one ever was asked: one look at the calendar, however many cards. */
function nextDue(states: Iterable<MemoryState>, { settings }: Profile): number | undefined {
  let firstDay = Number.POSITIVE_INFINITY
  let firstMoment = Number.POSITIVE_INFINITY
  for (const { due, reps } of states) {
    if (reps === 0) continue
    if (due.kind === 'moment') firstMoment = Math.min(firstMoment, due.at)
    else firstDay = Math.min(firstDay, due.day)
  }
  const dayBegins = Number.isFinite(firstDay) ? startOfDay(firstDay, settings) : firstDay
  const first = Math.min(firstMoment, dayBegins)
  return Number.isFinite(first) ? first : undefined
}
