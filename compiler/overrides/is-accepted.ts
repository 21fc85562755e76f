import { measureLikeness } from '../english/content.ts'
import type { Lock, Nameless } from '../lock/lock.ts'
import { newId } from '../lock/new-id.ts'
import { wordsOf } from '../lock/words-of.ts'
import type { Overrides } from './overrides.ts'

const LIKENESS = 0.6

/** Tells which cards an author accepts although a gate refuses them. */
export type IsAccepted = (card: Nameless) => boolean

/**
 * By the id that a card would get, or, once it has one and its words have changed since, by its
 * likeness to what the lock knows under that id. `undefined` if nothing is accepted.
 */
export function acceptWith({ accept }: Overrides, lock: Lock): IsAccepted | undefined {
  if (accept.size === 0) return undefined
  const known = lock.entries.filter(({ id }) => accept.has(id))
  return (card) =>
    accept.has(idWanted(card)) ||
    known.some(
      (entry) =>
        entry.slot === card.slot && measureLikeness(wordsOf(entry), wordsOf(card)) >= LIKENESS,
    )
}

/** The id that a card gets if it is new: what `explain` shows of one that was refused. */
export function idWanted(card: Nameless): string {
  return newId(card, () => false)
}
