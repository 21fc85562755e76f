import { type AuthoredNote, readAuthored } from './author/read-authored.ts'
import { isAboutRepository } from './deck-of.ts'
import { type Facts, findFacts } from './fact/find-facts.ts'
import { type Lexicon, listLongNames, readLexicon } from './fact/lexicon.ts'
import { addAll } from './note/many.ts'
import type { Message } from './note/message.ts'
import type { Note, Outline } from './note/note.ts'
import { outlineOf } from './note/outline.ts'
import { type NoteFile, readNote } from './note/read-note.ts'

/** A note with what it says: what its author asks and what its rules find. */
export interface Source {
  readonly note: Note
  readonly deckId: string
  readonly authored: AuthoredNote
  readonly outline: Outline
  readonly facts: Facts
  readonly lexicon: Lexicon
  /** Why nothing is derived from it, if nothing is. */
  readonly silence: string | undefined
}

const NOTHING: Facts = { found: [], refused: [] }

/** Reads one note as far as it can be read without the others; `undefined` if it cannot be read. */
export function readSource(
  file: NoteFile,
  deckId: string,
  messages: Message[],
): Source | undefined {
  const note = readNote(file, messages)
  if (!note) return undefined
  const authored = readAuthored(note)
  addAll(messages, authored.messages)
  const outline = outlineOf(note, authored.taken)
  const silence = whySilent(note)
  const lexicon = readLexicon(note.source, listLongNames(outline))
  return {
    note,
    deckId,
    authored,
    outline,
    silence,
    lexicon,
    facts: silence === undefined ? findFacts(outline, lexicon) : NOTHING,
  }
}

function whySilent(note: Note): string | undefined {
  const { derive } = note.frontMatter
  if (derive === false) return 'its front matter says `derive: false`'
  if (derive !== true && isInOtherLetters(note))
    return 'it is not written in English, as the questions would be'
  return isAboutRepository(note.path) ? 'it is about the notes and not about a subject' : undefined
}

/** Of these scripts a character says about as much as three letters. */
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Whether a note is for the most part written in another script than English: not a list of words to learn, which has as much of both. */
function isInOtherLetters({ source }: Note): boolean {
  const countOf = (pattern: RegExp): number => source.match(pattern)?.length ?? 0
  const latin = countOf(/\p{Script=Latin}/gu)
  return 2 * latin < countOf(/\p{L}/gu) - latin + 2 * countOf(SYLLABIC)
}
