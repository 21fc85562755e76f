import type { Bank } from '../bank/bank.ts'
import type { Store } from './store.ts'

/** What every action works with: all that is not a pure function is handed in here. */
export interface Study {
  /** The bank of now; another one after a recompile. */
  bank(): Bank
  readonly store: Store
  /** Milliseconds since 1970. */
  now(): number
  /** Resolves after so many milliseconds: between two tries. */
  wait(ms: number): Promise<void>
  /** A number from 0 up to 1. */
  random(): number
  /** So many bytes that nobody can guess. */
  randomBytes(count: number): Uint8Array
}
