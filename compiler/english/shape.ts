import { DETERMINERS } from './function-words.ts'
import { remember } from './remember.ts'
import { verbFormOf } from './verbs.ts'

/** What kind of text an answer is; all options of a question are of one kind. */
export type TextShape =
  | 'number'
  | 'date'
  | 'code'
  | 'acronym'
  | 'proper'
  | 'noun'
  | 'verb'
  | 'clause'

const NUMBER =
  /^[<>≤≥~≈±$€£]?\s?\d[\d.,/:\s–-]*(?:\s?(?:%|‰|°\s?[CF]?|[\p{L}µ/]{1,12}))?(?:\s?\(.*\))?$/u
const DATE =
  /^(?:c\.\s?|ca\.?\s|circa\s|in\s)?(?:(?:\d{1,2}\s)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\.?\s(?:\d{1,2},?\s)?)?\d{3,4}(?:\s?(?:bce?|ce|ad))?(?:\s?[–-]\s?\d{2,4})?$/iu

/** The shape of a text. */
export const shapeOf: (text: string) => TextShape = remember((text) => {
  if (/^`[^`]*`$/.test(text)) return 'code'
  if (DATE.test(text)) return 'date'
  if (NUMBER.test(text)) return 'number'
  if (/^[A-Z0-9][A-Z0-9&/.-]{1,7}s?$/.test(text)) return 'acronym'
  const words = text.split(/\s+/)
  const lower = (words[0] ?? '').toLowerCase().replace(/[^\p{L}]/gu, '')
  const form = verbFormOf(lower)
  if (words.length > 1 && form && !form.ambiguous && form.form !== 'past') return 'verb'
  if (words.length > 7 || /^(?:how|where|when|what|why|who|which|that|if)$/.test(lower))
    return 'clause'
  if (
    words.length <= 5 &&
    words.every(
      (word) => /^\p{Lu}/u.test(word) || /^(?:of|the|and|de|von|van|for|in)$/.test(word),
    ) &&
    !DETERMINERS.has(lower)
  )
    return 'proper'
  return 'noun'
})

const FAMILIES: Readonly<Record<TextShape, string>> = {
  number: 'number',
  date: 'date',
  code: 'code',
  acronym: 'name',
  proper: 'name',
  noun: 'name',
  verb: 'verb',
  clause: 'clause',
}

/** Whether two shapes can stand side by side as options. */
export function areAlikeShapes(a: TextShape, b: TextShape): boolean {
  return a === b || FAMILIES[a] === FAMILIES[b]
}
