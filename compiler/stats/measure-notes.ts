import type { LineAccount, NoteAccount } from '../account.ts'
import type { Compiled } from '../compile.ts'

/** What became of some notes, in numbers. */
export interface Measures {
  /** Lines with something on them. */
  readonly lines: number
  /** Those that are a heading, code, a picture: no statement, whatever is done. */
  readonly silentLines: number
  /** Those with at least one card. */
  readonly askedLines: number
  /** Facts with at least one card. */
  readonly facts: number
  readonly cards: number
  /** How often each way to ask is used. */
  readonly forms: Counts
  /** Cards by the rule that made them. */
  readonly rules: Counts
  /** What was refused, by gate; of a fact that a rule saw and left, `no-fact`. */
  readonly refused: Counts
}

/** Numbers by name, the largest first. */
export type Counts = Readonly<Record<string, number>>

/** Numbers of one note. */
export interface NoteMeasures extends Measures {
  readonly path: string
}

const SILENT: ReadonlySet<string> = new Set([
  'heading',
  'code',
  'html',
  'break',
  'front matter',
  'math',
  'reference',
  'image',
])

/** Numbers of all notes together and of each by itself. */
export function measureNotes({ accounts, decks }: Pick<Compiled, 'accounts' | 'decks'>): {
  readonly total: Measures
  readonly notes: readonly NoteMeasures[]
} {
  const groups = new Map(
    decks.flatMap(({ cards }) => cards.map(({ id, group }) => [id, group] as const)),
  )
  const notes = accounts.map((account) => ({
    path: account.path,
    ...measure([account], groups),
  }))
  return { total: measure(accounts, groups), notes }
}

function measure(accounts: readonly NoteAccount[], groups: ReadonlyMap<string, string>): Measures {
  const lines = accounts.flatMap((account) =>
    account.lines.filter(({ text }) => text.trim() !== ''),
  )
  const cards = lines.flatMap((line) => line.cards)
  return {
    lines: lines.length,
    silentLines: lines.filter(isSilent).length,
    askedLines: lines.filter((line) => line.cards.length > 0).length,
    facts: new Set(cards.map(({ id }) => groups.get(id) ?? id)).size,
    cards: cards.length,
    forms: countNames(cards.flatMap(({ forms }) => forms)),
    rules: countNames(cards.map(({ rule }) => rule)),
    refused: countNames(lines.flatMap(({ refusals }) => refusals.map(({ gate }) => gate))),
  }
}

function isSilent({ kind, cards, refusals }: LineAccount): boolean {
  return SILENT.has(kind) && cards.length === 0 && refusals.length === 0
}

function countNames(names: readonly string[]): Counts {
  const counts = [...Map.groupBy(names, (name) => name)].map(
    ([name, all]) => [name, all.length] as const,
  )
  return Object.fromEntries(counts.sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)))
}
