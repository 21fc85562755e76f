import { measureLikeness } from '../english/content.ts'
import type { Asked } from './ask.ts'
import type { Meaning } from './card-keys.ts'
import type { Contradictions } from './conflict-book.ts'
import type { Claim } from './find-conflicts.ts'

/** A card that is held back because of another. */
export interface Held {
  readonly asked: Asked
  readonly gate: 'source-conflict' | 'asked-twice' | 'interference'
  readonly reason: string
}

/** The cards of a note that are kept, and those that are not. */
export interface Settled {
  readonly kept: readonly Asked[]
  readonly held: readonly Held[]
}

/** A note of a deck with its cards and what contradicts them. */
export interface Unsettled {
  readonly path: string
  readonly asked: readonly Asked[]
  readonly contradictions: Contradictions
}

/** Holds back what another place of the notes contradicts, and what the deck asks already. Note by note, in order. */
export function settleDeck(notes: readonly Unsettled[]): Settled[] {
  const places = new Map<string, string>()
  const rivals = new Map<string, Rival>()
  const defined = new Map<string, Defined[]>()
  return notes.map(({ path, asked, contradictions }) => {
    const kept: Asked[] = []
    const held: Held[] = []
    for (const [at, card] of asked.entries()) {
      const { said, content, answer, meaning } = card.keys
      const [other, twin] = [contradictions.get(at), places.get(said) ?? twinOf(meaning, defined)]
      const rival = content === '' ? undefined : rivals.get(content)
      if (other) held.push({ asked: card, gate: 'source-conflict', reason: reasonOf(other) })
      else if (twin !== undefined)
        held.push({
          asked: card,
          gate: 'asked-twice',
          reason: `${twin} is asked in the same words`,
        })
      else if (rival && rival.answer !== answer)
        held.push({
          asked: card,
          gate: 'interference',
          reason: `${rival.place} is asked in nearly the same words and answered differently`,
        })
      else {
        const place = `${path}:${card.draft.found.startLine}`
        if (content !== '') rivals.set(content, { place, answer })
        places.set(said, place)
        if (meaning)
          defined.set(meaning.stem, [...(defined.get(meaning.stem) ?? []), { place, meaning }])
        kept.push(card)
      }
    }
    return { kept, held }
  })
}

interface Rival {
  readonly place: string
  readonly answer: string
}

/** What a place of a deck says that a term means. */
interface Defined {
  readonly place: string
  readonly meaning: Meaning
}

const SAME_MEANING = 0.5

/** Where a term is defined already, unless it was under other headings and in other words: then both are worth knowing. */
function twinOf(
  ours: Meaning | undefined,
  defined: ReadonlyMap<string, readonly Defined[]>,
): string | undefined {
  return (
    ours &&
    defined
      .get(ours.stem)
      ?.find(
        ({ meaning: { context, words } }) =>
          context === ours.context ||
          ours.context === '' ||
          measureLikeness(words, ours.words) >= SAME_MEANING,
      )?.place
  )
}

function reasonOf({ path, line, answer }: Claim): string {
  return `${path}:${line} says “${answer}”`
}
