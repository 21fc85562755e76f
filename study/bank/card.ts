import type { Fact } from './fact.ts'
import type { Question } from './question.ts'

/** Where in the notes something was said. */
export interface Source {
  /** Path of the note below the folder of notes, with `/` on every system. */
  readonly file: string
  /** First line, counted from 1. */
  readonly startLine: number
  /** Last line, `startLine` or later. */
  readonly endLine: number
  /** The headings above it, outermost first, as plain text. */
  readonly headings: readonly string[]
  /** The lines as written. */
  readonly quote: string
}

/** What a learner remembers and what is scheduled: one fact in one direction. */
export interface Card {
  /** Ten characters of lower-case base32, from the lock file. */
  readonly id: string
  /** Siblings (both directions of one fact) share it; they are not asked on the same day. */
  readonly group: string
  /** The rule that made it, or `author/<syntax>`. */
  readonly rule: string
  /** 0 to 1: how sure the compiler is that this is worth asking; 1 for what an author wrote. */
  readonly confidence: number
  readonly fact: Fact
  readonly tags: readonly string[]
  readonly source: Source
  /** At least one. */
  readonly questions: readonly Question[]
}
