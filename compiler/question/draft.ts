import type { Found, Stated } from '../fact/found.ts'
import type { Lexicon } from '../fact/lexicon.ts'

/** The place in a fact that an answer fills; distractors come from the same place in other facts. */
export type Slot =
  | 'term'
  | 'command'
  | 'definiens'
  | 'value'
  | 'number'
  | 'option'
  | 'member'
  | 'object'

/** A way to ask that shows its answers: which wrong ones to show is still open. */
export interface ChoiceForm {
  readonly kind: 'choice'
  readonly stem: string
  readonly answer: string
  readonly slot: Slot
  /** What the stem speaks of: an option that goes with it anywhere in the notes would be right too. */
  readonly anchor: string
  /** The only wrong answers there are, where the fact itself names them. */
  readonly only?: readonly string[]
  /** Words that tell no term from another, as several have them. */
  readonly given?: readonly string[]
  /** What else is right, and so never a wrong option. */
  readonly right?: readonly string[]
}

/** A way to ask that shows no answers. */
export interface OpenForm {
  readonly kind: 'typed' | 'cloze' | 'recall' | 'order'
  readonly stem: string
  readonly answer: string
  readonly accepted?: readonly string[]
  /** In the right order, where that is asked. */
  readonly items?: readonly string[]
  /** Words that tell no term from another, as several have them. */
  readonly given?: readonly string[]
}

export type Form = ChoiceForm | OpenForm

/** A card before it has options and an id. */
export interface Draft {
  readonly found: Stated
  /** The fact's kind and the direction it is asked in. */
  readonly slot: string
  /** What is asked about and what is answered, for telling cards apart. */
  readonly about: string
  readonly answer: string
  readonly context: readonly string[]
  readonly forms: readonly Form[]
}

/** Facts of a note on their way to questions. */
export interface NoteFacts {
  /** Path of the note. */
  readonly path: string
  /** What the note is called, where no heading of the first depth stands above everything. */
  readonly title?: string
  readonly deckId: string
  readonly found: readonly Found[]
  readonly lexicon: Lexicon
}

/** Words facts as questions; one function for each kind of fact. */
export type Writer<Kind extends Found['fact']['kind']> = (
  fact: Extract<Found['fact'], { readonly kind: Kind }>,
  found: Found,
  facts: NoteFacts,
) => readonly Omit<Draft, 'found' | 'context'>[]
