import type { Note } from '../../note/note.ts'
import type { Lines } from '../writing.ts'
import { blockMarks } from './block-marks.ts'

const OPT_IN = /^flashcards(?:\/|$)/

/** The tags of some lines of a note: those of its head, of its sections and of the lines themselves. */
export function tagsAt(note: Note, lines: Lines): readonly string[] {
  const own = blockMarks(note).tags.filter((span) => overlap(span, lines))
  const names = [...note.frontMatter.tags, ...own.map(({ tag }) => tag)]
  return [...new Set(names.map((tag) => tag.replace(OPT_IN, '')).filter((tag) => tag !== ''))]
}

/** The id that an author gave to some lines, the first if there are several. */
export function anchorAt(note: Note, lines: Lines): string | undefined {
  return blockMarks(note).anchors.find((span) => overlap(span, lines))?.anchor
}

/**
 * Whether cards with separators are read at some lines: the head of the note says `cards: true`, or
 * the tag `#flashcards` stands there, above them or in the head.
 */
export function isCardPlace(note: Note, lines: Lines): boolean {
  const { cards, tags } = note.frontMatter
  if (cards !== undefined) return cards
  if (tags.some((tag) => OPT_IN.test(tag))) return true
  return blockMarks(note).tags.some(({ tag, ...span }) => OPT_IN.test(tag) && overlap(span, lines))
}

function overlap(a: Lines, b: Lines): boolean {
  return a.startLine <= b.endLine && b.startLine <= a.endLine
}
