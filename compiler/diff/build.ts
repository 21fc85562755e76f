import type { Card } from '../../study/bank/card.ts'
import type { Compiled } from '../compile.ts'
import type { Lock, LockEntry } from '../lock/lock.ts'

/** A card as one build knows it. */
export interface BuiltCard extends LockEntry {
  /** The line it is from and how it is asked, if the build has its notes and not its lock alone. */
  readonly shown?: {
    readonly line: number
    readonly stem: string
    readonly answer: string
  }
}

/** The cards of a build by their ids, gone ones among them. */
export type Build = ReadonlyMap<string, BuiltCard>

/** What a lock alone tells of a build. */
export function buildOfLock(lock: Lock): Build {
  return new Map(lock.entries.map((entry) => [entry.id, entry]))
}

/** A whole build; of one with errors, which has no cards, what its lock tells. */
export function buildOf({ decks, lock }: Pick<Compiled, 'decks' | 'lock'>): Build {
  const cards = new Map(decks.flatMap((deck) => deck.cards.map((card) => [card.id, card] as const)))
  if (cards.size === 0) return buildOfLock(lock)
  return new Map(
    lock.entries.map((entry) => {
      const card = cards.get(entry.id)
      // A card that its author drops keeps its id all the same.
      return [entry.id, card ? { ...entry, shown: show(card) } : { ...entry, isGone: true }]
    }),
  )
}

function show({ source, questions }: Card): NonNullable<BuiltCard['shown']> {
  const [question] = questions
  return {
    line: source.startLine,
    stem: question?.stem ?? '',
    answer: question?.answer ?? '',
  }
}
