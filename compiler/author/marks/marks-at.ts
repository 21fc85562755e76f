import type { FrontMatter } from '../../note/front-matter.ts'
import { addAll } from '../../note/many.ts'
import type { Note } from '../../note/note.ts'
import type { Lines } from '../writing.ts'
import { type BlockMarks, blockMarks } from './block-marks.ts'
import { type Section, sectionAt } from './list-sections.ts'

const OPT_IN = /^flashcards(?:\/|$)/

/** A note's head and the marks in it; the note itself may be let go. */
export interface Marked {
  readonly frontMatter: FrontMatter
  readonly marks: BlockMarks
}

/** What of a note its marks are read from. */
export function markedOf(note: Note): Marked {
  return { frontMatter: note.frontMatter, marks: blockMarks(note) }
}

/** The tags of some lines of a note: those of its head, of its sections and of the lines themselves. */
export function tagsAt({ frontMatter, marks }: Marked, lines: Lines): readonly string[] {
  const names = [...frontMatter.tags, ...writtenTagsAt(marks, lines)]
  return [...new Set(names.map((tag) => tag.replace(OPT_IN, '')).filter((tag) => tag !== ''))]
}

function writtenTagsAt({ sections, tags, sectionTags }: BlockMarks, lines: Lines): string[] {
  if (tags.size === 0 && sectionTags.size === 0) return []
  const { startLine, endLine } = lines
  const around = new Set([startLine, endLine].flatMap((line) => chainOf(sectionAt(sections, line))))
  const found = [...around].reverse().flatMap((section) => sectionTags.get(section) ?? [])
  for (let line = startLine; line <= endLine; line++) addAll(found, tags.get(line) ?? [])
  return found
}

/** A section and those around it, the innermost first. */
function chainOf(section: Section | undefined): Section[] {
  return section ? [section, ...chainOf(section.parent)] : []
}

/** The name that an author gave to some lines, the first if there are several. */
export function anchorAt(
  { anchors }: BlockMarks,
  { startLine, endLine }: Lines,
): string | undefined {
  if (anchors.size === 0) return undefined
  for (let line = startLine; line <= endLine; line++) {
    const anchor = anchors.get(line)
    if (anchor !== undefined) return anchor
  }
  return undefined
}

/**
 * Whether cards with separators are read at some lines: the head of the note says `cards: true`, or
 * the tag `#flashcards` stands there, above them or in the head.
 */
export function isCardPlace(note: Note, lines: Lines): boolean {
  const { cards, tags } = note.frontMatter
  if (cards !== undefined) return cards
  return [...tags, ...writtenTagsAt(blockMarks(note), lines)].some((tag) => OPT_IN.test(tag))
}
