import type { Adjunct, Role } from './adjunct.ts'
import { scanWords } from './scan-words.ts'

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^(?:if|when|whenever|unless)\s/i, 'condition'],
  [/^(?:because(?: of)?|due to|owing to|thanks to)\s/i, 'reason'],
  [/^(?:in order to|to)\s/i, 'purpose'],
  [/^(?:in|on|during|after|before|until|since)\s/i, 'time'],
  [/^by\s\p{L}+ing\b/iu, 'means'],
]
const LONGEST = 12

/** A sentence and the adjunct that it opens with: `If it rains, …`, `In 1785, …`. */
export function splitOpening(text: string): {
  readonly opening: Adjunct | undefined
  readonly main: string
} {
  const whole = { opening: undefined, main: text }
  const comma = text.indexOf(', ')
  if (comma < 0 || !/^[ibdotwu]/i.test(text)) return whole
  const first = text.slice(0, comma)
  const role = ROLES.find(([pattern]) => pattern.test(first))?.[1]
  const words = scanWords(first)
  if (!role || words.length < 2 || words.length > LONGEST || /[()]/.test(first)) return whole
  if (role === 'time' && !isTime(first)) return whole
  return {
    opening: { role, isOpening: true, text: first.charAt(0).toLowerCase() + first.slice(1) },
    main: text.slice(comma + 2).replace(/^then\s/i, ''),
  }
}

/** `In 1785` and `during the war`, but not `in Lyon`. */
function isTime(phrase: string): boolean {
  return (
    /^(?:during|after|before|until)\s/i.test(phrase) ||
    /\b(?:1\d|20)\d\d\b|\b\d{1,4} (?:bce?|ce|ad)\b|\bcentury\b/i.test(phrase)
  )
}
