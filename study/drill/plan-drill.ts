import type { BankEntry } from '../bank/bank.ts'
import { type MemoryState, NEW_STATE } from '../memory/memory.ts'
import { retrievability } from '../memory/schedule.ts'
import { isLearning, isOpen, type Now } from './due.ts'
import { seededNumber, shuffled } from './seeded.ts'
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

/** What a learner is to be asked on one day, in order within each part. */
export interface Queues {
  /** Between learning steps, the earliest first. */
  readonly learning: readonly string[]
  /** In review and due, the best remembered first: where there is a backlog, the most is saved so. */
  readonly due: readonly string[]
  /** Never asked, decks in turn. */
  readonly fresh: readonly string[]
  /** How many more are due than the day's cap lets through. */
  readonly heldBack: number
}

/** What is to be asked, for whatever the drill is for. Cards that are suspended or buried never are. */
export function planQueues(outlook: Outlook, scope: Scope): Queues {
  if (outlook.settings.paused) return { learning: [], due: [], fresh: [], heldBack: 0 }
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
      return planDue(outlook, scope)
  }
}

const NOTHING: Queues = { learning: [], due: [], fresh: [], heldBack: 0 }

/** What comes due in the next days, the earliest first; of siblings one. */
function dueAhead({ entries, states, now }: Outlook, scope: Scope): string[] {
  const until = now.day + (scope.aheadDays ?? 1)
  const coming = [...entries].flatMap((entry) => {
    const state = states.get(entry.cardId)
    const day = state?.due.kind === 'day' ? state.due.day : 0
    const isComing = state && state.reps > 0 && isOpen(state, now) && day > now.day && day <= until
    return isComing && isInScope(entry, scope) ? [{ ...entry, day }] : []
  })
  return oneOfEachGroup(
    coming.sort((a, b) => a.day - b.day),
    new Set(),
  ).map(cardIdOf)
}

/** Cards to practise, in an order of the day's own. */
function practice(
  { entries, states, now }: Outlook,
  scope: Scope,
  isWanted: (entry: BankEntry) => boolean | undefined,
): string[] {
  const wanted = [...entries].filter(
    (entry) =>
      isInScope(entry, scope) &&
      isOpen(states.get(entry.cardId) ?? NEW_STATE, now) &&
      isWanted(entry),
  )
  return shuffled(wanted.map(cardIdOf), `practice ${now.day}`)
}

function isInScope({ deckId }: BankEntry, scope: Scope): boolean {
  return scope.deckId === undefined || deckId === scope.deckId
}

/**
 * What is to be asked on the learner's day. The caps for new cards and reviews count what was done
 * today in any deck, and are lower on easy days. Of siblings only one is asked on a day (learning
 * steps apart), the others wait until the next without a mark of any kind. While more is due than
 * the cap, no card is introduced.
 */
function planDue(outlook: Outlook, scope: Scope): Queues {
  const { settings, now, states } = outlook
  const entries = [...outlook.entries]
  const known = entries.flatMap((entry) => {
    const state = states.get(entry.cardId)
    return state && state.reps > 0 ? [{ ...entry, state }] : []
  })
  const today = known.filter(({ state }) => state.last?.day === now.day)
  const introduced = today.filter(({ state }) => state.first?.day === now.day).length
  const taken = new Set(today.map(({ group }) => group))
  const inScope = (entry: BankEntry): boolean => isInScope(entry, scope)
  const caps = capsOf(settings, now.day)
  const open = known.filter(inScope).filter(({ state }) => isOpen(state, now))
  const learning = open.filter(({ state }) => isLearning(state))
  for (const { group } of learning) taken.add(group)
  const allDue = oneOfEachGroup(dueByRetrievability(open, outlook), taken)
  const dueCap = Math.max(0, caps.reviews - (today.length - introduced))
  const due = allDue.slice(0, dueCap)
  const heldBack = allDue.length - due.length
  const freshCap = heldBack > 0 ? 0 : Math.max(0, caps.newCards - introduced)
  const unseen = entries.filter(inScope).filter(({ cardId }) => {
    const state = states.get(cardId) ?? NEW_STATE
    return state.reps === 0 && isOpen(state, now)
  })
  return {
    learning: learning.sort((a, b) => momentOf(a.state) - momentOf(b.state)).map(cardIdOf),
    due: due.map(cardIdOf),
    fresh: oneOfEachGroup(decksInTurn(unseen), taken).slice(0, freshCap).map(cardIdOf),
    heldBack,
  }
}

/** The caps of a day: on an easy one a share of them, rounded down. */
function capsOf({ easyDays, reviewsPerDay, newCardsPerDay }: Settings, day: number) {
  const share = easyDays[weekdayOf(day)] ?? 1
  return {
    reviews: Math.floor(reviewsPerDay * share),
    newCards: Math.floor(newCardsPerDay * share),
  }
}

/** Sunday is 0; the day 0, 1970-01-01, was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7
}

function cardIdOf({ cardId }: BankEntry): string {
  return cardId
}

function momentOf({ due }: MemoryState): number {
  return due.kind === 'moment' ? due.at : 0
}

interface Known extends BankEntry {
  readonly state: MemoryState
}

/** Cards in review that are due, by falling retrievability, then in an order of the day's own. */
function dueByRetrievability(known: readonly Known[], { now, settings }: Outlook): Known[] {
  const rank = ({ cardId, state }: Known) => ({
    chance: retrievability(state, now.day, settings.parameters),
    order: seededNumber(`${cardId}:${now.day}`),
  })
  return known
    .filter(({ state }) => state.due.kind === 'day' && state.due.day <= now.day)
    .map((each) => ({ each, ...rank(each) }))
    .sort((a, b) => b.chance - a.chance || a.order - b.order)
    .map(({ each }) => each)
}

/** The first of each group that nobody has taken yet; takes it. */
function oneOfEachGroup<Entry extends BankEntry>(
  entries: readonly Entry[],
  taken: Set<string>,
): Entry[] {
  return entries.filter(({ group }) => {
    const isFree = !taken.has(group)
    taken.add(group)
    return isFree
  })
}

/** One card of each deck, then the next of each, in the order of the notes. */
function decksInTurn(entries: readonly BankEntry[]): BankEntry[] {
  const places = new Map<string, number>()
  return entries
    .map((entry) => {
      const place = places.get(entry.deckId) ?? 0
      places.set(entry.deckId, place + 1)
      return { entry, place }
    })
    .sort((a, b) => a.place - b.place)
    .map(({ entry }) => entry)
}
