import type { Note } from '../../note/note.ts'
import type { Lines } from '../writing.ts'
import { blockMarks } from './block-marks.ts'
import { type Section, sectionAt } from './list-sections.ts'

const OPT_IN = /^flashcards(?:\/|$)/

/** The tags of some lines of a note: those of its head, of its sections and of the lines themselves. */
export function tagsAt(note: Note, lines: Lines): readonly string[] {
  const names = [...note.frontMatter.tags, ...writtenTagsAt(note, lines)]
  return [...new Set(names.map((tag) => tag.replace(OPT_IN, '')).filter((tag) => tag !== ''))]
}

function writtenTagsAt(note: Note, lines: Lines): string[] {
  const { sections, tags, sectionTags } = blockMarks(note)
  if (tags.size === 0 && sectionTags.size === 0) return []
  const { startLine, endLine } = lines
  const around = new Set([startLine, endLine].flatMap((line) => chainOf(sectionAt(sections, line))))
  const found = [...around].reverse().flatMap((section) => sectionTags.get(section) ?? [])
  for (let line = startLine; line <= endLine; line++) found.push(...(tags.get(line) ?? []))
  return found
}

/** A section and those around it, the innermost first. */
function chainOf(section: Section | undefined): Section[] {
  return section ? [section, ...chainOf(section.parent)] : []
}

/** The name that an author gave to some lines, the first if there are several. */
export function anchorAt(note: Note, { startLine, endLine }: Lines): string | undefined {
  const { anchors } = blockMarks(note)
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
  return [...tags, ...writtenTagsAt(note, lines)].some((tag) => OPT_IN.test(tag))
}
