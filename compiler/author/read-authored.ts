import type { Nodes } from 'mdast'
import { addAll } from '../note/many.ts'
import type { Message } from '../note/message.ts'
import type { Note } from '../note/note.ts'
import type { Authored, LookAlike } from './authored.ts'
import { syntaxes } from './syntaxes.ts'
import { type ImageMark, listImageMarks } from './text/image-mark.ts'

/** What the author of a note wrote as questions, in the order of the note. */
export interface AuthoredNote {
  readonly cards: readonly Authored[]
  readonly taken: ReadonlySet<Nodes>
  readonly messages: readonly Message[]
  /** What looks like a card and is none. */
  readonly lookAlikes: readonly LookAlike[]
  /** The images in the cards, each place once. */
  readonly images: readonly ImageMark[]
}

/** Reads every syntax; what one has taken, the next leaves. */
export function readAuthored(note: Note): AuthoredNote {
  const taken = new Set<Nodes>()
  const cards: Authored[] = []
  const messages: Message[] = []
  const lookAlikes: LookAlike[] = []
  for (const syntax of syntaxes) {
    const writing = syntax.read(note, taken)
    addAll(cards, writing.cards)
    addAll(messages, writing.messages)
    addAll(lookAlikes, writing.lookAlikes)
    for (const node of writing.taken) taken.add(node)
  }
  cards.sort((a, b) => a.startLine - b.startLine)
  return { cards, taken, messages, lookAlikes, images: imagesOf(cards, note) }
}

function imagesOf(cards: readonly Authored[], { source }: Note): readonly ImageMark[] {
  if (!/!\[|<img/i.test(source)) return []
  const places = new Map(
    listImageMarks(JSON.stringify(cards)).map((mark) => [
      `${mark.line}:${mark.column}:${mark.path}`,
      mark,
    ]),
  )
  return [...places.values()]
}
