import type { Note } from '../../note/note.ts'
import { findLastAt } from '../headings-at.ts'
import { linesOf } from '../writing.ts'

/** What stands below a heading, its deeper headings included. */
export interface Section {
  readonly line: number
  readonly parent: Section | undefined
}

/** The sections of a note in its order; the first is the note itself. */
export function listSections({ tree }: Note): readonly Section[] {
  const top: Section = { line: 1, parent: undefined }
  const open: { readonly depth: number; readonly section: Section }[] = []
  const sections = [top]
  for (const node of tree.children) {
    if (node.type !== 'heading') continue
    while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop()
    const section = { line: linesOf(node).startLine, parent: open.at(-1)?.section ?? top }
    open.push({ depth: node.depth, section })
    sections.push(section)
  }
  return sections
}

/** The section that a line stands in. */
export function sectionAt(sections: readonly Section[], line: number): Section | undefined {
  return sections[findLastAt(sections, line)]
}
