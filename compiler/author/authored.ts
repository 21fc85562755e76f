import type { Nodes } from 'mdast'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'

/** An answer that an author wrote for a question of his own. */
export interface AuthoredOption {
  readonly text: string
  readonly key: boolean
  readonly feedback?: string
}

/** A question as its author wrote it. */
export type AuthoredForm =
  | {
      readonly kind: 'choice' | 'select' | 'truefalse'
      readonly stem: string
      readonly answer: string
      readonly options: readonly AuthoredOption[]
      readonly hint?: string
    }
  | {
      readonly kind: 'cloze' | 'typed' | 'recall'
      readonly stem: string
      readonly answer: string
      readonly hint?: string
    }

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
}

/** What the reader of one syntax finds in a note. */
export interface Writing {
  readonly cards: readonly Authored[]
  /** The nodes that are questions now and are not read again. */
  readonly taken: readonly Nodes[]
  readonly messages: readonly Message[]
}

/** Reads one syntax for questions. */
export interface Syntax {
  readonly id: string
  read(note: Note, taken: ReadonlySet<Nodes>): Writing
}
