import type { Kept } from '../../study/act/records.ts'

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
    | 'stray-segment'
    | 'remains-of-erased'
    | 'unfinished-merge'
    | 'lost-merge'
    | 'lost-place'
  /** What was found and what was expected. */
  readonly detail: string
  /**
   * How `--repair` mends it, if it does: caches are written anew, and what was to be erased or was
   * never in use is removed. No log is ever changed.
   */
  readonly repair?: 'rewrite-state' | 'remove' | 'erase' | 'restore'
}

/** What is wrong with a record, by those who know what it means. */
export interface Complaint {
  readonly detail: string
  /** Puts it right. */
  restore(): Promise<void>
}

/** Looks at a learner's record that the store keeps without knowing what it means. */
export type ExamineRecord = (learnerId: string, record: Kept) => Promise<Complaint | undefined>
