import type { Note } from '../../note/note.ts'
import { parseSheet, type Sheet } from './sheet.ts'
import { writeBlocks } from './write-blocks.ts'

/** Markdown of a text that stands by itself at a line of a note. */
export function writeText(text: string, note: Note, line: number): string {
  const sheet = sheetOfText(text, note, line)
  return writeBlocks(sheet.tree.children, sheet)
}

/** Such a text, parsed. A single line is never a list or a heading, whatever it begins with: `1. e4` is a move. */
export function sheetOfText(text: string, note: Note, line: number): Sheet {
  if (text.includes('\n')) return parseSheet(text, note, line)
  const escaped = text.replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))
  return parseSheet(`# ${escaped}`, note, line)
}
