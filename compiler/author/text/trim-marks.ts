import { trimLine } from '../../note/line-marks.ts'
import type { Ink } from './ink.ts'

/** An ink without the tags and ids at the ends of its lines. A text that is nothing else keeps them: it means them. */
export function trimMarks(ink: Ink): Ink {
  if (!/[#^]/.test(ink.text)) return ink
  const text = ink.text.split('\n').map(trimLine).join('\n')
  return text.trim() === '' ? ink : { ...ink, text }
}

/** An ink without the `[!type]` that makes a callout of the quotation it begins. */
export function trimCallout(ink: Ink): Ink {
  return ink.text.startsWith('[!') ? { ...ink, text: ink.text.replace(CALLOUT, '') } : ink
}

const CALLOUT = /^\[![\w-]+(?:\|[^\]\n]*)?\][+-]?[ \t]*/
