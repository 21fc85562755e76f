import type { BankEntry } from '../bank/bank.ts'
import { type MemoryState, NEW_STATE } from '../memory/memory.ts'
import { isOpen, type Now } from './due.ts'
import { cardIdOf, oneOfEachGroup, planDay, type Queues } from './plan-day.ts'
import { shuffled } from './seeded.ts'
import type { Settings } from './settings.ts'

/**
 * What a drill is for: what is `due`; what comes due in the next days, `ahead` of time; what was
 * `missed` today; or `cram`, everything. The last two are practice: they leave the schedule alone.
 */
export type DrillMode = 'due' | 'ahead' | 'missed' | 'cram'

/** The modes there are. */
export const DRILL_MODES: readonly DrillMode[] = ['due', 'ahead', 'missed', 'cram']

/** Which cards a drill is about. */
export interface Scope {
  /** One deck; all of them if left out. */
  readonly deckId?: string
  /** `due` if left out. */
  readonly mode?: DrillMode
  /** With `ahead`: how many days; one if left out. */
  readonly aheadDays?: number
  /** With `missed`: these cards, instead of those that were answered wrong today. */
  readonly cardIds?: readonly string[]
}

/** Whether a drill leaves the schedule alone. */
export function isPractice({ mode }: Scope): boolean {
  return mode === 'missed' || mode === 'cram'
}

/** What planning looks at. */
export interface Outlook {
  /** Every card of the bank, in the order of the notes. */
  readonly entries: Iterable<BankEntry>
  /** Every memory of the learner, by card. */
  readonly states: ReadonlyMap<string, MemoryState>
  readonly settings: Settings
  readonly now: Now
  /** With `missed`: the cards that were answered wrong today, in any order. */
  readonly missed?: ReadonlySet<string>
}

/** What is to be asked, for whatever the drill is for. Cards that are suspended or buried never are. */
export function planQueues(outlook: Outlook, scope: Scope): Queues {
  if (outlook.settings.paused) return NOTHING
  switch (scope.mode ?? 'due') {
    case 'ahead':
      return { ...NOTHING, due: dueAhead(outlook, scope) }
    case 'missed':
      return {
        ...NOTHING,
        due: practice(outlook, scope, ({ cardId }) => outlook.missed?.has(cardId)),
      }
    case 'cram':
      return { ...NOTHING, due: practice(outlook, scope, () => true) }
    case 'due':
      return planDay(outlook, inScope(outlook.entries, scope))
  }
}

const NOTHING: Queues = { learning: [], due: [], fresh: [], heldBack: 0 }

/** What comes due in the next days, the earliest first; of siblings one. */
function dueAhead({ entries, states, now }: Outlook, scope: Scope): string[] {
  const until = now.day + (scope.aheadDays ?? 1)
  const coming = inScope(entries, scope).flatMap((entry) => {
    const state = states.get(entry.cardId)
    const day = state?.due.kind === 'day' ? state.due.day : 0
    const isComing = state && state.reps > 0 && isOpen(state, now) && day > now.day && day <= until
    return isComing ? [{ ...entry, day }] : []
  })
  return oneOfEachGroup(
    coming.sort((a, b) => a.day - b.day),
    new Set(),
  ).map(cardIdOf)
}

/** Cards to practise, in an order of the moment's own. */
function practice(
  { entries, states, now }: Outlook,
  scope: Scope,
  isWanted: (entry: BankEntry) => boolean | undefined,
): string[] {
  const wanted = inScope(entries, scope).filter(
    (entry) => isOpen(states.get(entry.cardId) ?? NEW_STATE, now) && isWanted(entry),
  )
  return shuffled(wanted.map(cardIdOf), `practice ${now.at}`)
}

function inScope(entries: Iterable<BankEntry>, { deckId }: Scope): BankEntry[] {
  const all = [...entries]
  return deckId === undefined ? all : all.filter((entry) => entry.deckId === deckId)
}
