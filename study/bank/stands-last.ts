import type { Option } from './question.ts'

const OF_OTHERS = /\b(?:all|none|both|neither) of (?:the above|these|them)\b/i

/** Whether an option speaks of the others, such as “all of the above”, and so stands below them. */
export function standsLast({ text }: Pick<Option, 'text'>): boolean {
  return OF_OTHERS.test(text)
}
