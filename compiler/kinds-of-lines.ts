import type { Unit } from './note/note.ts'
import type { Source } from './read-source.ts'

/** What each line of a note is, in a word: `heading`, `item`, `code` … */
export function kindsOfLines({ note, outline, silence }: Source): readonly string[] {
  const kinds = note.lines.map((line): string => (line.trim() === '' ? '' : 'text'))
  const mark = (kind: string, start: number, end: number): void => {
    for (let line = start; line <= end; line++) if (kinds[line - 1] !== '') kinds[line - 1] = kind
  }
  for (const silent of outline.silents) mark(silent.kind, silent.startLine, silent.endLine)
  for (const { heading } of outline.sections)
    if (heading) mark('heading', heading.line, heading.line)
  for (const table of outline.tables) {
    const [first, last] = [table.rows[0], table.rows.at(-1)]
    if (first && last) mark('table', first.line, last.line)
  }
  for (const unit of outline.units) mark(silence ?? kindOf(unit), unit.startLine, unit.endLine)
  return kinds
}

function kindOf({ kind, children }: Unit): string {
  return children.length > 0 ? 'label' : kind
}
