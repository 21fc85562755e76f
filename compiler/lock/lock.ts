/** What the lock file remembers of a card, so that it is known again after an edit. */
export interface LockEntry {
  readonly id: string
  /** Path of the note. */
  readonly file: string
  /** The nearest heading. */
  readonly heading: string
  /** The kind of fact and the direction it is asked in. */
  readonly slot: string
  /** What is asked about. */
  readonly term: string
  /** What is answered, both in words without marks and plural endings. */
  readonly answer: string
  /** The id that its author gave it, if he did; by it the card is known whatever its words. */
  readonly anchor?: string
  /** Whether the notes no longer make it; the id is kept for the day they do again. */
  readonly isGone: boolean
}

/** A card that wants its id. */
export type Nameless = Omit<LockEntry, 'id' | 'isGone'>

/** Which card is which: committed beside the notes, like any lock file. */
export interface Lock {
  /** By id, ascending. */
  readonly entries: readonly LockEntry[]
}

export const EMPTY_LOCK: Lock = { entries: [] }
