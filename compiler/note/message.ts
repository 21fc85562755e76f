/** Something to tell the author of a note. */
export interface Message {
  /** Path of the note below the folder of notes. */
  readonly path: string
  /** Counted from 1; 1:1 for what concerns the whole file. */
  readonly line: number
  readonly column: number
  /** An error stops the build; a warning or a suggestion does not. */
  readonly severity: 'error' | 'warning' | 'suggestion'
  /** What was checked, in kebab-case. */
  readonly rule: string
  readonly found: string
  readonly expected: string
}

/** A place in a note, counted from 1. */
export interface Point {
  readonly line: number
  readonly column: number
}
