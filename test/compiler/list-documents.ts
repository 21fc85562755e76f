import fc from 'fast-check'
import { openDice } from '../../bench/vault/dice.ts'
import { note } from './arbitrary-note.ts'
import { cards } from './author/arbitrary-cards.ts'
import { mutateNote } from './mutate-note.ts'

/**
 * Documents for the compiler, the same for the same seed: two of ten in every style, one of what
 * authors write, all together and in pieces, the others real notes and whole ones in every style,
 * damaged.
 */
export function* listDocuments(count: number, seed: number): Generator<string> {
  const dice = openDice(seed)
  const numRuns = Math.ceil(count / 10)
  const written = [
    fc.sample(note, { numRuns, seed }),
    fc.sample(note, { numRuns, seed: -1 - seed }),
    fc.sample(cards, { numRuns, seed }),
  ]
  for (let at = 0; at < count; at++)
    yield written[at % 10]?.[Math.floor(at / 10)] ?? mutateNote(dice)
}
