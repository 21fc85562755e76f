/** Where a record stands: what it is about, whose or which one that is, and its own name there. */
export interface RecordKey {
  readonly about: 'learner' | 'quiz' | 'server' | 'flags' | 'agenda' | 'device' | 'reply'
  readonly id: string
  readonly name: string
}

/** A small value beside the memories, such as a reminder or a quiz. */
export interface Kept<Value = unknown> {
  readonly name: string
  /** How often it was written. */
  readonly version: number
  readonly value: Value
}

/** A value to keep. */
export interface Keeping {
  readonly value: unknown
  /** The version that it takes the place of; 0 if there must be none yet. */
  readonly replaces: number
  /** When it may be forgotten, in milliseconds since 1970; never if left out. */
  readonly until?: number
}

/**
 * Small values of many kinds, each written by one conditional write. All of it throws
 * `StoreUnavailable` when the outcome is unknown.
 */
export interface Records {
  /** Reads what was last written, in one request; `undefined` for what is not there. */
  read(keys: readonly RecordKey[]): Promise<readonly (Kept | undefined)[]>
  /** Every record of one thing in the order of their names: those that begin with `prefix`, or come before `before`. */
  list(of: Omit<RecordKey, 'name'>, range?: RecordRange): AsyncIterable<Kept>
  keep(key: RecordKey, keeping: Keeping): Promise<'written' | 'conflict'>
  /** Removes a record, whether it is there or not. */
  remove(key: RecordKey): Promise<void>
}

/** Which names of records. */
export type RecordRange = { readonly prefix: string } | { readonly before: string }
