import { MARKS_AT_END, TAGS_AT_START } from '../marks/mark-patterns.ts'
import type { Ink } from './ink.ts'

/** An ink without the tags and ids at the ends of its lines. A text that is nothing else keeps them: it means them. */
export function trimMarks(ink: Ink): Ink {
  if (!/[#^]/.test(ink.text)) return ink
  const text = ink.text.split('\n').map(trimLine).join('\n')
  return text.trim() === '' ? ink : { ...ink, text }
}

/** A line without its marks, even if nothing is left of it. */
export function trimLine(line: string): string {
  return line.replace(MARKS_AT_END, '').replace(TAGS_AT_START, '')
}
