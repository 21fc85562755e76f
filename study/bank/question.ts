/** One possible answer of a question that shows its answers. */
export interface Option {
  /** A short hash of `text`, unique within the question; what an answer carries, never a position. */
  readonly id: string
  /** Inline Markdown. */
  readonly text: string
  /** Whether this option is right. */
  readonly key: boolean
  /** Why it is wrong, or what it is the answer to: inline Markdown. */
  readonly feedback?: string
}

interface Asked {
  /** `<card id>.<form>`, stable as long as the card is. */
  readonly id: string
  /** Eight hexadecimal digits that change when the stem or the key changes, and only then. */
  readonly rev: string
  /** The asking part: inline Markdown. */
  readonly stem: string
  /** Headings to show before the stem where it cannot be understood without them. */
  readonly context?: readonly string[]
  /** The right answer as a person reads it: inline Markdown. */
  readonly answer: string
  /** Why that is right, mostly the line of the note: inline Markdown. */
  readonly explanation?: string
  readonly hint?: string
}

/** Pick the one right option. */
export interface ChoiceQuestion extends Asked {
  readonly kind: 'choice'
  readonly options: readonly Option[]
  /** By how near its wrong options stand to what is asked about, where the compiler chose them. */
  readonly difficulty?: 'easy' | 'medium' | 'hard'
}

/** Pick every right option: one or more are keys. */
export interface SelectQuestion extends Asked {
  readonly kind: 'select'
  readonly options: readonly Option[]
}

/** True or false: two options, in this order. */
export interface TrueFalseQuestion extends Asked {
  readonly kind: 'truefalse'
  readonly options: readonly Option[]
}

/** Fill the blank: the stem holds `[…]` once. */
export interface ClozeQuestion extends Asked {
  readonly kind: 'cloze'
  /** What else is right in the blank, as plain text; `answer` always is. */
  readonly accepted?: readonly string[]
}

/** Type the answer. */
export interface TypedQuestion extends Asked {
  readonly kind: 'typed'
  /** What else is right, as plain text; `answer` always is. */
  readonly accepted?: readonly string[]
  /** A number this far from the answer is right too. */
  readonly tolerance?: number
}

/** Say it to oneself, look, and grade oneself. */
export interface RecallQuestion extends Asked {
  readonly kind: 'recall'
  /** Where the answer is a list: its items, each of which has credit, in the order of the note. */
  readonly items?: readonly string[]
}

/** Put the items in order. */
export interface OrderQuestion extends Asked {
  readonly kind: 'order'
  /** In the right order. */
  readonly items: readonly string[]
}

/** Find the right side of each left side. */
export interface MatchQuestion extends Asked {
  readonly kind: 'match'
  readonly pairs: readonly { readonly left: string; readonly right: string }[]
}

/** One way to ask a card. */
export type Question =
  | ChoiceQuestion
  | SelectQuestion
  | TrueFalseQuestion
  | ClozeQuestion
  | TypedQuestion
  | RecallQuestion
  | OrderQuestion
  | MatchQuestion

/** The ways to ask, by name. */
export type QuestionKind = Question['kind']
