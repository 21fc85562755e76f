import type { Fact } from '../../study/bank/fact.ts'
import type { Heading, Section, Unit } from '../note/note.ts'
import type { Statement } from './sentence/parse-statement.ts'

/** A fact with where it was found and how sure its rule is. */
export interface Found {
  readonly fact: Fact
  readonly rule: string
  /** 0 to 1: the rule's own share of acceptable questions, times what speaks for or against this one. */
  readonly confidence: number
  readonly section: Section
  readonly startLine: number
  readonly endLine: number
  /** The units it was read from; empty for a row of a table. */
  readonly units: readonly Unit[]
  /** Facts of one structure share it: rows of a table, entries of a list. */
  readonly set: string
  /** Why the answer is right, as inline Markdown. */
  readonly explanation: string
  /** Whether the question is only understood below its headings. */
  readonly needsContext: boolean
  /** Whether its subject is what the note sets off: in a heading, in bold, as a label. */
  readonly isMarked?: boolean
  /** The sentence it was read from, as inline Markdown, with what a leading pronoun stands for. */
  readonly sentence?: string
  /** The line before, as inline Markdown, where the subject is a part of what that speaks of: `each step`. */
  readonly before?: string
  /** The sentence it was read from, taken apart; as inline Markdown. */
  readonly statement?: Statement
}

/** A fact as its question needs it: without the pieces of the note that it was read from. */
export type Stated = Omit<Found, 'units' | 'section'> & {
  readonly section: {
    readonly heading: Pick<Heading, 'text' | 'line'> | undefined
    readonly path: readonly string[]
  }
}

/** A look-alike: what a rule looked at and left, and why. */
export interface Refused {
  readonly rule: string
  readonly line: number
  readonly reason: string
}

/** What a rule says of a note. */
export type Finding =
  | { readonly kind: 'found'; readonly found: Found }
  | { readonly kind: 'refused'; readonly refused: Refused }
