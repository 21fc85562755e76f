import type { BankEntry } from '../bank/bank.ts'
import type { MemoryState } from '../memory/memory.ts'
import { retrievability } from '../memory/schedule.ts'
import { isLearning, isOpen } from './due.ts'
import type { Outlook } from './plan-drill.ts'
import { seededNumber } from './seeded.ts'
import type { Settings } from './settings.ts'

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

/**
 * What of some cards is to be asked on the learner's day. The caps for new cards and reviews count
 * what was done today in any deck, and are lower on easy days. Of siblings only one is asked on a
 * day (learning steps apart), the others wait until the next without a mark of any kind. While more
 * is due than the cap, no card is introduced.
 */
export function planDay(outlook: Outlook, entries: readonly BankEntry[]): Queues {
  const { reviews, newCards } = roomToday(outlook)
  const { known, unseen, taken } = sortOut(outlook, entries)
  const learning = known.filter(({ state }) => isLearning(state))
  for (const { group } of learning) taken.add(group)
  const allDue = oneOfEachGroup(dueByRetrievability(known, outlook), taken)
  const due = allDue.slice(0, reviews)
  const heldBack = allDue.length - due.length
  const fresh = oneOfEachGroup(decksInTurn(unseen), taken)
  return {
    learning: learning.sort((a, b) => momentOf(a.state) - momentOf(b.state)).map(cardIdOf),
    due: due.map(cardIdOf),
    fresh: fresh.slice(0, heldBack > 0 ? 0 : newCards).map(cardIdOf),
    heldBack,
  }
}

/** What the caps of the day leave, after what was done today in any deck. */
function roomToday({ states, settings, now }: Outlook) {
  const caps = capsOf(settings, now.day)
  let introduced = 0
  let reviewed = 0
  for (const { first, last } of states.values()) {
    if (last?.day !== now.day) continue
    if (first?.day === now.day) introduced += 1
    else reviewed += 1
  }
  return {
    reviews: Math.max(0, caps.reviews - reviewed),
    newCards: Math.max(0, caps.newCards - introduced),
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

interface Known extends BankEntry {
  readonly state: MemoryState
}

/** The cards that may be asked, those asked before apart from the others, and the groups of today. */
function sortOut({ states, now }: Outlook, entries: readonly BankEntry[]) {
  const known: Known[] = []
  const unseen: BankEntry[] = []
  const taken = new Set<string>()
  for (const entry of entries) {
    const state = states.get(entry.cardId)
    if (state?.last?.day === now.day) taken.add(entry.group)
    if (state && !isOpen(state, now)) continue
    if (state && state.reps > 0) known.push({ ...entry, state })
    else unseen.push(entry)
  }
  return { known, unseen, taken }
}

/** The id of a card. */
export function cardIdOf({ cardId }: BankEntry): string {
  return cardId
}

function momentOf({ due }: MemoryState): number {
  return due.kind === 'moment' ? due.at : 0
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
export function oneOfEachGroup<Entry extends BankEntry>(
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
