/**
 * One testable statement taken from a note, as the compiler understood it. Kept in the bank so
 * that a reader can see why a card exists; studying needs only the questions.
 */
export type Fact =
  /** What an author wrote as a question. */
  | { readonly kind: 'authored'; readonly prompt: string; readonly answer: string }
  /** What a term means. */
  | { readonly kind: 'definition'; readonly subject: string; readonly definiens: string }
  /** What an abbreviation stands for. */
  | { readonly kind: 'expansion'; readonly short: string; readonly long: string }
  /** What a subject does, is or has. */
  | {
      readonly kind: 'property'
      readonly subject: string
      readonly verb: string
      readonly object: string
    }
  /** What belongs to a set. */
  | { readonly kind: 'member'; readonly set: string; readonly members: readonly string[] }
  /** Which option fits a condition. */
  | {
      readonly kind: 'choice'
      readonly condition: string
      readonly option: string
      readonly group: string
    }
  /** The value of one column for one row of a table. */
  | { readonly kind: 'cell'; readonly row: string; readonly column: string; readonly value: string }
