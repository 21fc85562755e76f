import type { NoteFile } from '../../compiler/note/read-note.ts'
import { openDice } from './dice.ts'
import { openSubject } from './subject.ts'
import { writeNote } from './write-note.ts'

const NOTES_A_DECK = 100

/** A vault of notes in every style, the same for the same seed: 100 notes a deck, 3.2 KB a note. */
export function makeVault(count: number, seed = 42): NoteFile[] {
  return Array.from({ length: Math.ceil(count / NOTES_A_DECK) }, (_, deck) => {
    const dice = openDice(seed * 1000 + deck)
    const subject = openSubject(dice)
    const folder = `deck-${String(deck).padStart(3, '0')}`
    return Array.from({ length: Math.min(NOTES_A_DECK, count - deck * NOTES_A_DECK) }, (_, at) => ({
      path: `${folder}/note-${String(at).padStart(3, '0')}.md`,
      bytes: Buffer.from(writeNote(subject, dice)),
    }))
  }).flat()
}
