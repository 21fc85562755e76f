import type { AuthoredForm } from '../author/authored.ts'
import type { Message } from '../note/message.ts'

/** A question from another program; its texts are Markdown, as questions have it. */
export interface Imported {
  readonly form: AuthoredForm
  readonly explanation?: string
  readonly tags: readonly string[]
  /** The category or deck it is in; empty if it is in none. */
  readonly deck: string
  /** Where it stands in the file. */
  readonly line: number
}

/** What a file of another program holds. With an `error` among the messages nothing is to be written. */
export interface ImportedFile {
  readonly questions: readonly Imported[]
  readonly messages: readonly Message[]
}

/** The blank of a cloze. */
export const BLANK = '[…]'
