import type { DescribedDeck } from '../study/bank/encode-bank.ts'
import type { Finished } from './compile.ts'
import { deckOf, isIndex, isRepositoryFile, titleOf } from './deck-of.ts'
import type { Source } from './read-source.ts'

/** The decks with their cards, in the order of their ids; a deck without cards is one all the same, unless it is only a README. */
export function describeDecks(
  sources: readonly Source[],
  finished: readonly Finished[],
): DescribedDeck[] {
  const cards = Map.groupBy(finished, ({ source }) => source.deckId)
  const folders = [...Map.groupBy(sources, ({ deckId }) => deckId)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  return folders.flatMap(([id, notes]) => {
    const own = (cards.get(id) ?? []).map(({ card }) => card)
    if (own.length === 0 && notes.every(({ note }) => isRepositoryFile(note.path))) return []
    return [{ id, ...describe(notes), cards: own }]
  })
}

function describe(notes: readonly Source[]): {
  readonly title: string
  readonly description: string
  readonly emoji?: string
} {
  const first = notes[0]
  const about =
    notes.find(({ note }) => isIndex(note.path)) ??
    (notes.length === 1 && !first?.note.path.includes('/') ? first : undefined)
  const matter = about?.note.frontMatter
  const emoji = matter?.emoji
  return {
    title: matter?.title ?? titleOfHeading(about) ?? titleOf(deckOf(first?.note.path ?? '').name),
    description: matter?.description ?? '',
    ...(emoji === undefined ? {} : { emoji }),
  }
}

function titleOfHeading(source: Source | undefined): string | undefined {
  const heading = source?.outline.sections.find((section) => section.heading?.depth === 1)?.heading
  return heading && heading.text !== '' ? heading.text : undefined
}
