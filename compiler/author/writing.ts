import type { Nodes } from 'mdast'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'
import type { Authored, AuthoredForm, LookAlike, Writing } from './authored.ts'
import { headingsAt } from './headings-at.ts'

/** A writing while it is read. */
export interface Build extends Writing {
  readonly note: Note
  readonly cards: Authored[]
  readonly taken: Nodes[]
  readonly messages: Message[]
  readonly lookAlikes: LookAlike[]
}

export function newBuild(note: Note): Build {
  return { note, cards: [], taken: [], messages: [], lookAlikes: [] }
}

/** The lines that something stands on. */
export interface Lines {
  readonly startLine: number
  readonly endLine: number
}

export function linesOf({ position }: Nodes): Lines {
  const startLine = position?.start.line ?? 1
  return { startLine, endLine: position?.end.line ?? startLine }
}

/** Each of some lines. */
export function listLines({ startLine, endLine }: Lines): number[] {
  return Array.from({ length: endLine - startLine + 1 }, (_, at) => startLine + at)
}

/** Where a card stands and what it has besides its question. */
export type More = Lines &
  Partial<Pick<Authored, 'group' | 'explanation' | 'tags' | 'anchor'>> & {
    /** Whether the nearest heading is the question itself and not one above it. */
    readonly isHeading?: boolean
  }

/** Adds a card. */
export function addCard(
  { note, cards }: Build,
  rule: string,
  form: AuthoredForm,
  { isHeading = false, ...more }: More,
): void {
  const above = headingsAt(note, more.startLine)
  const headings = isHeading ? above.slice(0, -1) : above
  cards.push({ rule, form, headings, group: form.stem, ...more })
}

interface Place {
  readonly line: number
  readonly column?: number
}

type Said = Pick<Message, 'found' | 'expected'>

/** Says what is wrong at a place, so that the build stops. */
export function complain({ note, messages }: Build, rule: string, place: Place, said: Said): void {
  messages.push({ path: note.path, column: 1, ...place, severity: 'error', rule, ...said })
}

/** Says what is most likely a slip; the build goes on. */
export function warn({ note, messages }: Build, rule: string, place: Place, said: Said): void {
  messages.push({ path: note.path, column: 1, ...place, severity: 'warning', rule, ...said })
}

/** Says what may have been meant otherwise; the build goes on. */
export function suggest({ note, messages }: Build, rule: string, place: Place, said: Said): void {
  messages.push({ path: note.path, column: 1, ...place, severity: 'suggestion', rule, ...said })
}

/** Keeps why something is no card, for whoever asks. */
export function passOver({ lookAlikes }: Build, rule: string, line: number, reason: string): void {
  lookAlikes.push({ rule, line, reason })
}
