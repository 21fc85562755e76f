import type { Compiled } from '../../../compiler/compile.ts'
import type { Lock } from '../../../compiler/lock/lock.ts'
import type { Place, Survivor } from './pair-lines.ts'

/** What of a build is looked at: its cards, each at its line, and its lock. */
export interface Built {
  readonly cards: readonly (Place & { readonly id: string })[]
  readonly lock: Lock
}

/** What of a build is looked at. One with errors has no decks, and its cards are read from what it tells of its lines. */
export function builtOf(compiled: Compiled): Built {
  const { decks, lock, messages } = compiled
  const isWhole = messages.every(({ severity }) => severity !== 'error')
  const cards = isWhole
    ? decks.flatMap((deck) =>
        deck.cards.map(({ id, source: { file, startLine } }) => ({
          path: file,
          line: startLine,
          id,
        })),
      )
    : compiled.accounts.flatMap(({ path, lines }) =>
        lines.flatMap(({ line, cards: own }) => own.map(({ id }) => ({ path, line, id }))),
      )
  return { cards, lock }
}

/** How the cards of surviving lines fared from one revision to the next. */
export interface Fate {
  /** Lines with a card before and one of the same slot after. */
  readonly lines: number
  /** Lines all of whose possible cards kept their ids. */
  readonly kept: number
  /** Cards whose id is now at another surviving line, though their own line still has a card of their slot. */
  readonly moved: number
  /** Cards of these lines. */
  readonly cards: number
}

export interface Fates {
  readonly all: Fate
  readonly edited: Fate
  /** What was lost or moved, for a person to look at. */
  readonly cases: readonly string[]
}

/** The ids at each line, by the slot of their cards. */
type Lines = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>

const NONE: Fate = { lines: 0, kept: 0, moved: 0, cards: 0 }

/** Follows the cards of each surviving line from one build to the next. */
export function weighIds(before: Built, after: Built, survivors: readonly Survivor[]): Fates {
  const [old, now] = [linesOf(before), linesOf(after)]
  const home = new Map<string, string>()
  for (const { from, to } of survivors)
    for (const id of [...(old.get(keyOf(from))?.values() ?? [])].flat()) home.set(id, keyOf(to))
  const strangers = new Set<string>()
  for (const { to } of survivors)
    for (const id of [...(now.get(keyOf(to))?.values() ?? [])].flat())
      if (home.has(id) && home.get(id) !== keyOf(to)) strangers.add(id)
  let [all, edited] = [NONE, NONE]
  const cases: string[] = []
  for (const { from, to, isEdited } of survivors) {
    const fate = weighLine(old.get(keyOf(from)), now.get(keyOf(to)), strangers)
    all = add(all, fate)
    if (isEdited) edited = add(edited, fate)
    if (fate.kept < fate.lines || fate.moved > 0)
      cases.push(
        `${isEdited ? 'edited' : 'same'} ${fate.moved > 0 ? 'MOVED' : 'lost'} ${keyOf(from)} -> ${keyOf(to)}`,
      )
  }
  return { all, edited, cases }
}

function keyOf({ path, line }: Place): string {
  return `${path}:${line}`
}

export function add(a: Fate, b: Fate): Fate {
  return {
    lines: a.lines + b.lines,
    kept: a.kept + b.kept,
    moved: a.moved + b.moved,
    cards: a.cards + b.cards,
  }
}

function weighLine(
  before: ReadonlyMap<string, readonly string[]> | undefined,
  after: ReadonlyMap<string, readonly string[]> | undefined,
  strangers: ReadonlySet<string>,
): Fate {
  let [possible, kept, moved] = [0, 0, 0]
  for (const [slot, ids] of before ?? []) {
    const now = after?.get(slot) ?? []
    const room = Math.min(ids.length, now.length)
    possible += room
    kept += Math.min(room, ids.filter((id) => now.includes(id)).length)
    if (room > 0) moved += ids.filter((id) => strangers.has(id)).length
  }
  return possible === 0
    ? NONE
    : { lines: 1, kept: kept === possible ? 1 : 0, moved, cards: possible }
}

function linesOf({ cards, lock }: Built): Lines {
  const slots = new Map(lock.entries.map(({ id, slot }) => [id, slot]))
  const lines = new Map<string, Map<string, string[]>>()
  for (const { id, ...place } of cards) {
    const bySlot = lines.get(keyOf(place)) ?? new Map<string, string[]>()
    const slot = slots.get(id) ?? ''
    bySlot.set(slot, [...(bySlot.get(slot) ?? []), id])
    lines.set(keyOf(place), bySlot)
  }
  return lines
}
