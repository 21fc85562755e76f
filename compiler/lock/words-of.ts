import type { Nameless } from './lock.ts'

/** All the words of a card and the way it is asked. */
export function textOf({ slot, term, answer }: Nameless): string {
  return `${slot}\n${term}\n${answer}`
}

/** The words of a card as a set. */
export function wordsOf({ term, answer }: Nameless): ReadonlySet<string> {
  return new Set(`${term} ${answer}`.split(' ').filter((word) => word !== ''))
}
