/** Something in the table that is not as it should be. */
export interface Finding {
  /** Key of the item, `pk sk`. */
  readonly item: string
  readonly rule:
    | 'unreadable'
    | 'unknown-item'
    | 'doubled-event'
    | 'wrong-state'
    | 'wrong-version'
    | 'future-event'
    | 'missing-segment'
    | 'remains-of-erased'
    | 'unfinished-merge'
    | 'lost-merge'
  /** What was found and what was expected. */
  readonly detail: string
  /** Whether `--repair` mends it: only caches are rewritten, and only what was to be erased removed. */
  readonly repair?: 'rewrite-state' | 'remove'
}
