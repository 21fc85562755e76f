import type { Nodes } from 'mdast'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'

/** An answer that an author wrote for a question of his own. */
export interface AuthoredOption {
  readonly text: string
  readonly key: boolean
  readonly feedback?: string
}

interface Asked {
  readonly stem: string
  readonly answer: string
  readonly hint?: string
}

/** A question as its author wrote it. */
export type AuthoredForm =
  | (Asked & {
      readonly kind: 'choice' | 'select' | 'truefalse'
      readonly options: readonly AuthoredOption[]
    })
  | (Asked & {
      readonly kind: 'typed' | 'cloze'
      /** What else is right, as plain text. */
      readonly accepted?: readonly string[]
      readonly tolerance?: number
    })
  | (Asked & { readonly kind: 'recall'; readonly items?: readonly string[] })
  | (Asked & { readonly kind: 'order'; readonly items: readonly string[] })
  | (Asked & {
      readonly kind: 'match'
      readonly pairs: readonly { readonly left: string; readonly right: string }[]
    })

/** A card that an author wrote. */
export interface Authored {
  /** `author/<syntax>`. */
  readonly rule: string
  readonly startLine: number
  readonly endLine: number
  readonly headings: readonly string[]
  readonly form: AuthoredForm
  readonly explanation?: string
  /** Cards of one text, such as the blanks of a sentence, share it. */
  readonly group: string
  /** Besides those of its note and its block. */
  readonly tags?: readonly string[]
  /** The id its author gave it, by which it is known whatever its words. */
  readonly anchor?: string
}

/** What looks like a card and is none, and why. */
export interface LookAlike {
  readonly rule: string
  readonly line: number
  readonly reason: string
}

/** What the reader of one syntax finds in a note. */
export interface Writing {
  readonly cards: readonly Authored[]
  /** The nodes that are questions now and are not read again. */
  readonly taken: readonly Nodes[]
  readonly messages: readonly Message[]
  readonly lookAlikes: readonly LookAlike[]
}

/** Reads one syntax for questions. */
export interface Syntax {
  readonly id: string
  read(note: Note, taken: ReadonlySet<Nodes>): Writing
}
