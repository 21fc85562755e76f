import type { Card } from '../study/bank/card.ts'
import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import { deckOf, isIndex, isRepositoryFile, titleOf } from './deck-of.ts'
import type { Content } from './digest-note.ts'

/** A deck by its notes and their cards, in their order; nothing if it has no card and is only a README. */
export function describeDeck(
  id: string,
  notes: readonly Content[],
  cards: readonly Card[],
): DescribedDeck | undefined {
  const isNone = cards.length === 0 && notes.every(({ path }) => isRepositoryFile(path))
  return isNone ? undefined : { id, ...describe(notes), cards }
}

function describe(notes: readonly Content[]): Omit<DescribedDeck, 'id' | 'cards'> {
  const [first] = notes
  const about =
    notes.find(({ path }) => isIndex(path)) ??
    (notes.length === 1 && !first?.path.includes('/') ? first : undefined)
  const matter = about?.frontMatter
  const emoji = matter?.emoji
  return {
    title: matter?.title ?? about?.title ?? titleOf(deckOf(first?.path ?? '').name),
    description: matter?.description ?? '',
    ...(emoji === undefined ? {} : { emoji }),
  }
}
