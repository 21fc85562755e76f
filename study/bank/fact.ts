/**
 * One testable statement taken from a note, as the compiler understood it. Kept in the bank so
 * that a reader can see why a card exists; studying needs only the questions.
 */
export type Fact =
  /** What an author wrote as a question. */
  | { readonly kind: 'authored'; readonly prompt: string; readonly answer: string }
  /** What a term means. */
  | {
      readonly kind: 'definition'
      readonly subject: string
      readonly definiens: string
      /** The verb between them, if the note has one. */
      readonly verb?: string
    }
  /** What an abbreviation stands for. */
  | { readonly kind: 'expansion'; readonly short: string; readonly long: string }
  /** What a subject does, is or has. */
  | {
      readonly kind: 'property'
      readonly subject: string
      readonly verb: string
      readonly object: string
      /** What qualifies it: `into heat`, `on each node`. */
      readonly rest?: string
    }
  /** Why, what for, how or when a statement holds. */
  | {
      readonly kind: 'circumstance'
      /** The statement without it. */
      readonly statement: string
      readonly role: 'reason' | 'purpose' | 'means' | 'condition' | 'time'
      readonly text: string
    }
  /** A sentence whose author gives a number, or sets words off, which the question leaves out. */
  | {
      readonly kind: 'gap'
      /** With `[…]` for the answer. */
      readonly sentence: string
      readonly answer: string
    }
  /** Which of two things has more of something. */
  | {
      readonly kind: 'comparison'
      /** `lighter`, `more expensive`. */
      readonly quality: string
      readonly more: string
      readonly less: string
    }
  /** What to use under a condition: `if the load is small`, `for batch work`. */
  | { readonly kind: 'advice'; readonly condition: string; readonly choice: string }
  /** What belongs to a set; `prompt` is the question that all of them answer. */
  | {
      readonly kind: 'member'
      readonly set: string
      readonly members: readonly string[]
      readonly prompt: string
    }
  /** What follows what; `prompt` asks for all of it in order, `step` is what one of it is called. */
  | {
      readonly kind: 'sequence'
      readonly prompt: string
      readonly step: string
      /** In order. */
      readonly steps: readonly string[]
    }
  /** A command and what one uses it for. */
  | { readonly kind: 'command'; readonly purpose: string; readonly command: string }
  /** Which of several options a condition or a statement goes with. */
  | {
      readonly kind: 'choice'
      readonly condition: string
      readonly option: string
      /** All that one chooses between, in the order of the note. */
      readonly options: readonly string[]
    }
  /** What one thing has under one attribute: a cell of a table, an entry of a fact sheet. */
  | {
      readonly kind: 'cell'
      readonly row: string
      readonly column: string
      readonly value: string
      /** What the things of the first column are, if its header says so. */
      readonly rowClass?: string
      /** The things that are set against each other, if the table compares a few. */
      readonly compared?: readonly string[]
    }
