import { STOPWORDS } from './function-words.ts'
import { remember } from './remember.ts'
import { stemToken } from './stem-token.ts'
import { tokensOf } from './tokens.ts'

/** The words of a text that carry content, without plural endings. */
export const contentOf: (text: string) => ReadonlySet<string> = remember(
  (text) =>
    new Set(
      tokensOf(text)
        .filter((token) => !STOPWORDS.has(token))
        .map(stemToken),
    ),
)

/** The text for comparing: words in lower case without articles and plural endings, one space between. */
export const normalOf: (text: string) => string = remember((text) =>
  tokensOf(text)
    .filter((token) => token !== 'a' && token !== 'an' && token !== 'the')
    .map(stemToken)
    .join(' '),
)

/** How alike two sets are: 1 for the same, 0 for nothing in common (Dice). */
export function measureLikeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  const [small, large] = a.size <= b.size ? [a, b] : [b, a]
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return (2 * shared) / (a.size + b.size)
}

/** Whether two words are of one family (`isolated`, `isolation`), so that one gives the other away. */
export function areAkin(a: string, b: string): boolean {
  if (a === b || PEOPLES.get(a) === b || PEOPLES.get(b) === a) return true
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 5) return false
  const length = Math.max(5, Math.min(a.length, b.length) - 3)
  const [ours, theirs] = [a.slice(0, length), b.slice(0, length)]
  return ours === theirs || ours.replaceAll('z', 's') === theirs.replaceAll('z', 's')
}

/** Lands whose people are called by another root, or one too short to see. */
const PEOPLES: ReadonlyMap<string, string> = new Map([
  ['ireland', 'irish'],
  ['france', 'french'],
  ['england', 'english'],
  ['britain', 'british'],
  ['wales', 'welsh'],
  ['spain', 'spanish'],
  ['poland', 'polish'],
  ['greece', 'greek'],
  ['denmark', 'danish'],
  ['netherlands', 'dutch'],
  ['holland', 'dutch'],
  ['switzerland', 'swiss'],
  ['turkey', 'turkish'],
  ['rome', 'roman'],
])
