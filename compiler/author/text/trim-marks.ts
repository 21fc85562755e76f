import { MARKS_AT_END, TAGS_AT_START } from '../../note/mark-patterns.ts'
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

/** An ink without the `[!type]` that makes a callout of the quotation it begins. */
export function trimCallout(ink: Ink): Ink {
  return ink.text.startsWith('[!') ? { ...ink, text: ink.text.replace(CALLOUT, '') } : ink
}

const CALLOUT = /^\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*/
