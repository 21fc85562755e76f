import type { Bank, BankEntry } from '../bank/bank.ts'

/** Which cards of a bank. */
export interface CardScope {
  readonly deck?: string | undefined
  /** Cards that have one of these. */
  readonly tags?: readonly string[] | undefined
  readonly ids?: readonly string[] | undefined
}

/** Tags are in the cards themselves, so they are read once a bank. */
const tagsOfBanks = new WeakMap<Bank, Map<string, readonly string[]>>()

/** The cards of a bank that are within a scope, in the order of the notes. */
export function cardsIn(bank: Bank, { deck, tags, ids }: CardScope): BankEntry[] {
  const named = ids && new Set(ids)
  const wanted = tags && new Set(tags)
  return bank
    .entries(deck)
    .filter(
      ({ cardId }) =>
        (named?.has(cardId) ?? true) &&
        (wanted === undefined || tagsOf(bank, cardId).some((tag) => wanted.has(tag))),
    )
}

function tagsOf(bank: Bank, cardId: string): readonly string[] {
  const known = tagsOfBanks.get(bank) ?? new Map<string, readonly string[]>()
  tagsOfBanks.set(bank, known)
  const tags = known.get(cardId) ?? bank.card(cardId)?.tags ?? []
  known.set(cardId, tags)
  return tags
}
