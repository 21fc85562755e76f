/** What became of a note, line by line. */
export interface NoteAccount {
  readonly path: string
  readonly lines: readonly LineAccount[]
}

export interface LineAccount {
  /** Counted from 1. */
  readonly line: number
  readonly text: string
  /** What the line is: a statement, an item, a heading, code … */
  readonly kind: string
  readonly cards: readonly CardAccount[]
  readonly refusals: readonly RefusalAccount[]
}

export interface CardAccount {
  readonly id: string
  readonly rule: string
  readonly confidence: number
  readonly stem: string
  readonly answer: string
  readonly forms: readonly string[]
}

/** What was not made of a line, and why. */
export interface RefusalAccount {
  readonly rule: string
  /** The gate, or the rule itself if it saw no fact. */
  readonly gate: string
  readonly reason: string
  readonly stem?: string
  readonly answer?: string
  readonly forms?: readonly string[]
  /** The id by which its author may accept it all the same. */
  readonly acceptedAs?: string
}
