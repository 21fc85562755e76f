import type { Nodes } from 'mdast'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'
import type { Authored } from './authored.ts'
import { syntaxes } from './syntaxes.ts'

/** What the author of a note wrote as questions, in the order of the note. */
export interface AuthoredNote {
  readonly cards: readonly Authored[]
  readonly taken: ReadonlySet<Nodes>
  readonly messages: readonly Message[]
}

/** Reads every syntax; what one has taken, the next leaves. */
export function readAuthored(note: Note): AuthoredNote {
  const taken = new Set<Nodes>()
  const cards: Authored[] = []
  const messages: Message[] = []
  for (const syntax of syntaxes) {
    const writing = syntax.read(note, taken)
    cards.push(...writing.cards)
    messages.push(...writing.messages)
    for (const node of writing.taken) taken.add(node)
  }
  return { cards: cards.sort((a, b) => a.startLine - b.startLine), taken, messages }
}
