import { type CarriedOver, carryOver } from './carry-over.ts'
import { NO_DECISIONS } from './decisions.ts'
import {
  type BadLock,
  decodeLine,
  decodeLock,
  encodeLock,
  HEAD,
  joinLine,
  lineOf,
  TAIL,
} from './encode-lock.ts'
import { EMPTY_LOCK, type LockEntry, type Nameless } from './lock.ts'
import { NewIds } from './new-id.ts'
import { pairTwins } from './pair-twins.ts'
import { type PlainLock, readPlainLock } from './read-plain-lock.ts'

/** Cards as the lock knows them, in their order. */
export interface CardLines {
  /** What follows the id in the line of each. */
  readonly rests: readonly string[]
  /** The ids that they have if there never were such cards. */
  readonly wanted: readonly string[]
}

/** The ids of the cards, in their order, and the text of the lock for the next build. */
export interface CarriedLines {
  readonly ids: readonly string[]
  readonly text: string
}

/**
 * What `carryOver` finds, of the text of a lock: a card whose line is there is known by it, and of no
 * such line it is read what it says. `undefined` for a folder that has no lock yet.
 */
export function carryLines(lock: string | undefined, cards: CardLines): CarriedLines | BadLock {
  const last = lock === undefined ? { ids: [], rests: [] } : readPlainLock(lock)
  if (!last || cards.rests.some(hasAnchor)) return carryAll(lock, cards)
  const pairs = pairTwins(cards.rests, last)
  const ids = [...pairs.ids]
  const open = ids.flatMap((id, at) => (id === '' ? [at] : []))
  if (open.length === 0 && pairs.left.every((line) => isGone(last.rests[line] ?? '')))
    return { ids: pairs.sort(ids), text: lock ?? writeLines([]) }
  const carried =
    pairs.left.length === 0 ? giveNew(cards, open, last) : carryOpen(cards, open, pairs.left, last)
  if ('badLine' in carried) return carried
  for (const [place, at] of open.entries()) ids[at] = carried.ids[place] ?? ''
  const kept = ids.map((id, at) => joinLine(id, cards.rests[at] ?? ''))
  const known = new Set(ids)
  const gone = carried.lock.entries.flatMap((entry) => (known.has(entry.id) ? [] : lineOf(entry)))
  return { ids: pairs.sort(ids), text: writeLines([...kept, ...gone]) }
}

function hasAnchor(rest: string): boolean {
  return rest.includes('"^')
}

function isGone(rest: string): boolean {
  return rest.endsWith(',"gone"]') && (readStringCount(rest) ?? 0) > FIELDS
}

/** What every line has: note, heading, slot, term, answer. */
const FIELDS = 5

function readStringCount(rest: string): number | undefined {
  try {
    const parts: unknown = JSON.parse(rest)
    return Array.isArray(parts) ? parts.length : undefined
  } catch {
    return undefined
  }
}

/** New ids for cards that no line can be of. */
function giveNew(
  { rests, wanted }: CardLines,
  open: readonly number[],
  { ids }: PlainLock,
): CarriedOver {
  const taken = new Set(ids)
  const fresh = new NewIds((id) => taken.has(id))
  const given = open.map((at) => {
    const own = wanted[at] ?? ''
    const id = taken.has(own) ? fresh.give(namelessOf(rests[at] ?? '')) : own
    taken.add(id)
    return id
  })
  return { ids: given, lock: EMPTY_LOCK }
}

/** Finds the ids of some cards among the lines that are left. */
function carryOpen(
  { rests }: CardLines,
  open: readonly number[],
  left: readonly number[],
  last: PlainLock,
): CarriedOver | BadLock {
  const entries: LockEntry[] = []
  for (const at of left) {
    const entry = decodeLine(joinLine(last.ids[at] ?? '', last.rests[at] ?? ''))
    if (!entry) return { badLine: at + 2 }
    entries.push(entry)
  }
  const cards = open.map((at) => namelessOf(rests[at] ?? ''))
  return carryOver({ entries }, cards, NO_DECISIONS, new Set(last.ids))
}

/** The same, of a lock that is read line by line: one that was merged, or in which cards have names of their author's. */
function carryAll(text: string | undefined, { rests }: CardLines): CarriedLines | BadLock {
  const lock = text === undefined ? EMPTY_LOCK : decodeLock(text)
  if ('badLine' in lock) return lock
  const carried = carryOver(lock, rests.map(namelessOf))
  const { entries } = carried.lock
  const stayed =
    entries.length === lock.entries.length &&
    entries.every((entry, at) => entry === lock.entries[at])
  return { ids: carried.ids, text: stayed && text !== undefined ? text : encodeLock(carried.lock) }
}

/** A card by what follows its id in a line. */
function namelessOf(rest: string): Nameless {
  const entry = decodeLine(joinLine('aaaaaaaaaa', rest))
  if (!entry) throw new RangeError(`Unexpected ${rest}, expected what follows an id in a lock`)
  const { id: _, isGone: __, ...nameless } = entry
  return nameless
}

/** Lines begin with their ids, so they stand in the order of these. */
function writeLines(lines: string[]): string {
  return `${[HEAD, ...lines.sort(), TAIL].join('\n')}\n`
}
