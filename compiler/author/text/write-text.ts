import type { Note } from '../../note/note.ts'
import { parseSheet, type Sheet, type Start } from './sheet.ts'
import { writeBlocks } from './write-blocks.ts'

/** Markdown of a text that stands by itself at a place of a note. */
export function writeText(text: string, note: Note, start: Start): string {
  const sheet = sheetOfText(text, note, start)
  return writeBlocks(sheet.tree.children, sheet)
}

/** Such a text, parsed. A single line is never a list or a heading, whatever it begins with: `1. e4` is a move. */
export function sheetOfText(text: string, note: Note, start: Start): Sheet {
  if (text.includes('\n')) return parseSheet(text, note, start)
  const escaped = text.replace(/#+$/, (marks) => marks.replaceAll('#', '\\#'))
  return parseSheet(`# ${escaped}`, note, { ...start, columnOffset: (start.columnOffset ?? 0) - 2 })
}
