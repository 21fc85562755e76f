import type { BankEntry } from '../bank/bank.ts'
import { planDay, type Queues } from '../drill/plan-day.ts'
import { type Outlook, planQueues } from '../drill/plan-drill.ts'
import { startOfDay } from '../memory/day.ts'
import type { MemoryState } from '../memory/memory.ts'
import { comingByHour } from '../stats/coming.ts'
import type { Refused, Who } from './admit.ts'
import { nowOf } from './clock.ts'
import { admitWhole } from './finish-merges.ts'
import { readStates } from './read-states.ts'
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
      /** When the next card that was asked before can be asked, in milliseconds since 1970, if nothing is due now. */
      readonly nextAt?: number
      /** How many cards come due in each of the next 24 hours, the current one first. */
      readonly hours: readonly number[]
      readonly profile: Profile
    }

const HOURS = 24

/** Counts what is due for a learner now: one look at each card, however many decks there are. */
export async function summariseDue(study: Study, who: Who): Promise<Summary> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const bank = study.bank()
  const states = await readStates(study, profile)
  const now = nowOf(study, profile.settings)
  const outlook = { entries: bank.entries(), states, settings: profile.settings, now }
  const all = planQueues(outlook, {})
  const total = countsOf(all)
  const isNothingDue = total.learning + total.due + total.fresh === 0
  const living = outlook.entries.flatMap(({ cardId }) => states.get(cardId) ?? [])
  const nextAt =
    isNothingDue && !profile.settings.paused ? nextDue(living, profile, now.day) : undefined
  return {
    kind: 'summary',
    total,
    decks: countDecks(study, outlook),
    heldBack: all.heldBack,
    ...(nextAt === undefined ? {} : { nextAt }),
    hours: comingByHour(profile.settings.paused ? [] : living, {
      now: now.at,
      hours: HOURS,
      start: profile.settings,
    }),
    profile,
  }
}

function countDecks(study: Study, outlook: Outlook & { readonly entries: readonly BankEntry[] }) {
  const byDeck = Map.groupBy(outlook.entries, ({ deckId }) => deckId)
  const { paused } = outlook.settings
  const counted = study.bank().decks.map(({ id, cards }) => {
    const entries = byDeck.get(id) ?? []
    const counts = countsOf(planDay(outlook, paused ? [] : entries))
    const studied = entries.filter(({ cardId }) => outlook.states.get(cardId)?.reps).length
    return [id, { ...counts, studied, cards }] as const
  })
  return new Map(counted)
}

function countsOf(queues: Queues): DueCounts {
  return {
    learning: queues.learning.length,
    due: queues.due.length,
    fresh: queues.fresh.length,
  }
}

/**
 * When the first card that was ever asked comes due after today, unless it is suspended: one look at
 * the calendar, however many cards.
 */
function nextDue(
  states: Iterable<MemoryState>,
  { settings }: Profile,
  today: number,
): number | undefined {
  let firstDay = Number.POSITIVE_INFINITY
  for (const { due, reps, suspended, buriedUntilDay = 0 } of states) {
    if (reps === 0 || suspended) continue
    const dueDay = due.kind === 'day' ? due.day : today
    firstDay = Math.min(firstDay, Math.max(dueDay, buriedUntilDay, today + 1))
  }
  return Number.isFinite(firstDay) ? startOfDay(firstDay, settings) : undefined
}
