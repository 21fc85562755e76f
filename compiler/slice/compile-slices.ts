import { type EncodedBank, joinBank } from '../../study/bank/encode-bank.ts'
import { carryLines } from '../lock/carry-lines.ts'
import type { BadLock } from '../lock/encode-lock.ts'
import { goneIdsIn } from '../lock/gone-ids.ts'
import type { Message } from '../note/message.ts'
import { sortMessages } from '../note/sort-messages.ts'
import { ConflictBook } from '../question/conflict-book.ts'
import { tellConflicts } from '../question/find-conflicts.ts'
import type { Said } from './collect-statements.ts'
import { type PackedStatements, packStatements } from './pack-statements.ts'
import {
  type Claims,
  type Contradicted,
  type FinishedSlice,
  ID_LENGTH,
  type NamedCards,
} from './slice.ts'

/** A slice wherever it is. */
export interface RemoteSlice {
  /** The paths of its notes, in their order. */
  readonly paths: readonly string[]
  read(): Promise<Said>
  ask(said: PackedStatements): Promise<Claims>
  settle(contradicted: Contradicted): Promise<NamedCards>
  finish(ids: string): Promise<FinishedSlice>
}

/** A folder as it is to be written. */
export interface Built {
  /** Nothing if there are errors. */
  readonly bank: EncodedBank | undefined
  /** The text of the lock for the next build. */
  readonly lock: string
  readonly messages: readonly Message[]
}

/**
 * Compiles slices side by side, `paths` naming the notes of all in their order: what comes of it is what `compile`
 * gives for all notes, however they are parted. No deck is in two slices.
 */
export async function compileSlices(
  slices: readonly RemoteSlice[],
  paths: readonly string[],
  lock: string | undefined,
): Promise<Built | BadLock> {
  const order = orderOf(slices, paths)
  const said = packStatements(await all(slices, (slice) => slice.read()), order)
  const claims = (await all(slices, (slice) => slice.ask(said))).flat()
  const conflicts = new ConflictBook()
  for (const [path, own] of claims) conflicts.put(path, own)
  const contradicted = [...conflicts.settle()].map(
    (path) => [path, conflicts.contradictions(path)] as const,
  )
  const named = await all(slices, (slice) => slice.settle(contradictedIn(slice, contradicted)))
  const carried = carryLines(lock, linesOf(named, order))
  if ('badLine' in carried) return carried
  const ids = partIds(carried.ids, named, order)
  const finished = await all(slices, (slice, at) => slice.finish(ids[at] ?? ''))
  const messages = sortMessages([
    ...finished.flatMap((slice) => slice.messages),
    ...tellConflicts(conflicts.conflicts()),
  ])
  const hasErrors = messages.some(({ severity }) => severity === 'error')
  return {
    bank: hasErrors ? undefined : bankOf(finished, carried.text),
    lock: carried.text,
    messages,
  }
}

function all<Given>(
  slices: readonly RemoteSlice[],
  pass: (slice: RemoteSlice, at: number) => Promise<Given>,
): Promise<Given[]> {
  return Promise.all(slices.map(pass))
}

/** The number of the slice of each note, in the order of the notes. */
function orderOf(slices: readonly RemoteSlice[], paths: readonly string[]): readonly number[] {
  const sliceOf = new Map(slices.flatMap(({ paths: own }, at) => own.map((path) => [path, at])))
  return paths.map((path) => sliceOf.get(path) ?? 0)
}

function contradictedIn({ paths }: RemoteSlice, contradicted: Contradicted): Contradicted {
  if (contradicted.length === 0) return contradicted
  const own = new Set(paths)
  return contradicted.filter(([path]) => own.has(path))
}

/** The cards of all slices in the order of their notes. */
function linesOf(named: readonly NamedCards[], order: readonly number[]) {
  const rests: string[] = []
  const wanted: string[] = []
  const readers = named.map((cards) => ({
    lines: cards.rests === '' ? [] : cards.rests.split('\n'),
    wanted: cards.wanted,
    counts: cards.counts.values(),
    at: 0,
  }))
  for (const slice of order) {
    const reader = readers[slice]
    for (let left = reader?.counts.next().value ?? 0; reader && left > 0; left--) {
      rests.push(reader.lines[reader.at] ?? '')
      wanted.push(reader.wanted.slice(reader.at * ID_LENGTH, (reader.at + 1) * ID_LENGTH))
      reader.at++
    }
  }
  return { rests, wanted }
}

/** The ids of each slice, one after another. */
function partIds(
  ids: readonly string[],
  named: readonly NamedCards[],
  order: readonly number[],
): readonly string[] {
  const parts = named.map((): string[] => [])
  const counts = named.map((cards) => cards.counts.values())
  let at = 0
  for (const slice of order)
    for (let left = counts[slice]?.next().value ?? 0; left > 0; left--)
      parts[slice]?.push(ids[at++] ?? '')
  return parts.map((part) => part.join(''))
}

/** The decks of all slices in the order of their ids. */
function bankOf(finished: readonly FinishedSlice[], lock: string): EncodedBank {
  const decks = finished
    .flatMap((slice) => slice.decks)
    .sort((a, b) => (a.row.id < b.row.id ? -1 : 1))
  const assets = finished.flatMap((slice) => [...slice.assets]).sort(([a], [b]) => (a < b ? -1 : 1))
  return joinBank(decks, { assets: new Map(assets), retired: goneIdsIn(lock) })
}
