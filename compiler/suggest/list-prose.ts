import type { NoteAccount } from '../account.ts'
import type { ProseLine } from './find-typos.ts'

const PROSE: ReadonlySet<string> = new Set([
  'paragraph',
  'item',
  'quote',
  'label',
  'heading',
  'table',
  'text',
])

/** What no spelling holds for: code, formulas, addresses, HTML. */
const NOT_PROSE = /`+[^`]*`+|\$[^$]*\$|\]\([^)]*\)|<[^>]*>|\[\[[^\]]*\]\]|\{\{|\}\}|https?:\S+/g

/** The lines of prose of some notes; what is no prose in them is blank, so that columns stay. */
export function listProse(accounts: readonly NoteAccount[]): ProseLine[] {
  return accounts.flatMap(({ path, lines }) =>
    lines
      .filter(({ kind }) => PROSE.has(kind))
      .map(({ line, text }) => ({
        path,
        line,
        text: text.replace(NOT_PROSE, (found) => ' '.repeat(found.length)),
      })),
  )
}
