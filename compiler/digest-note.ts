import { blockMarks } from './author/marks/block-marks.ts'
import type { Marked } from './author/marks/marks-at.ts'
import type { ImageMark } from './author/text/image-mark.ts'
import { deckOf } from './deck-of.ts'
import type { Stated } from './fact/found.ts'
import { listStatements } from './list-statements.ts'
import { type Named, nameAuthored } from './name-cards.ts'
import type { Message } from './note/message.ts'
import { nameNote } from './note/name-note.ts'
import type { NoteText } from './note/note.ts'
import type { NoteFile } from './note/read-note.ts'
import type { Draft } from './question/draft.ts'
import { CARDS_A_LINE } from './question/select-cards.ts'
import { writeDrafts } from './question/write-drafts.ts'
import { readSource, type Source } from './read-source.ts'
import { stateFacts } from './state-facts.ts'

/** What one note comes to without the others; the note itself, its tree and its outline, is let go. */
export interface Digest {
  readonly file: NoteFile
  readonly path: string
  readonly deckId: string
  readonly messages: readonly Message[]
  /** Nothing if the file cannot be read as a note. */
  readonly content: Content | undefined
}

export interface Content extends NoteText, Marked {
  /** Its first heading of the first depth. */
  readonly title: string | undefined
  readonly authored: readonly Named[]
  /** The images that its author shows in questions. */
  readonly images: readonly ImageMark[]
  readonly stated: readonly Stated[]
  readonly drafts: readonly Draft[]
  /** How many of its lines hold words. */
  readonly worded: number
  /** How many cards may be derived from it. */
  readonly room: number
}

/** Reads a note as far as it can be read without the others, and what it states as sets of words. */
export function digestNote(file: NoteFile): {
  readonly digest: Digest
  readonly statements: readonly ReadonlySet<string>[]
} {
  const messages: Message[] = []
  const deckId = deckOf(file.path).id
  const source = readSource(file, deckId, messages)
  return {
    digest: { file, path: file.path, deckId, messages, content: source && contentOf(source) },
    statements: source?.silence === undefined && source ? listStatements(source.outline) : [],
  }
}

function contentOf(source: Source): Content {
  const { note, deckId, authored, outline, facts, lexicon } = source
  const { path, lines, frontMatter } = note
  const stated = stateFacts(facts.found)
  const written = lines.filter((line) => line.trim() !== '').length
  const [first, ...others] = outline.sections.filter(({ heading }) => heading?.depth === 1)
  const title = first?.heading?.text
  const isTitled = first !== undefined && others.length === 0
  const name = isTitled ? undefined : (frontMatter.title ?? nameNote(path))
  const noteFacts = {
    path,
    ...(name === undefined ? {} : { title: name }),
    deckId,
    found: facts.found,
    lexicon,
  }
  return {
    path,
    lines,
    frontMatter,
    marks: blockMarks(note),
    title: title === '' ? undefined : title,
    authored: authored.cards.map((card) => nameAuthored(card, note)),
    images: authored.images,
    stated: [...stated.values()],
    drafts: facts.found.flatMap((found) =>
      writeDrafts(found, noteFacts).map((draft) => ({
        ...draft,
        found: stated.get(found) ?? found,
      })),
    ),
    worded: lines.filter((line) => /\p{L}/u.test(line)).length,
    room: Math.floor(written * CARDS_A_LINE) - authored.cards.length,
  }
}
