/** What an author has decided about which card is which, against what is found. */
export interface Decisions {
  /** Ids that no card has again: learners begin anew with the cards that had them. */
  readonly reset: ReadonlySet<string>
  /** The id that a card gets, by the one it would have: a card that was rewritten beyond recognition. */
  readonly keep: ReadonlyMap<string, string>
}

export const NO_DECISIONS: Decisions = { reset: new Set(), keep: new Map() }
