const SMALL = new Set([
  'of',
  'and',
  'the',
  'for',
  'to',
  'in',
  'on',
  'with',
  'a',
  'an',
  'by',
  'as',
  'or',
  'at',
  '&',
])
/** So many letters may come from inside words: `DNA` is deoxyribonucleic acid. */
const INNER_LIMIT = 2

/** Whether an abbreviation is made of the initials of a phrase: every word that counts gives its first letter. */
export function matchesInitials(short: string, long: string): boolean {
  const letters = spell(short)
  const words = long.split(/[\s/–-]+/).filter((word) => /^[\p{L}\p{N}]/u.test(word))
  if (letters.length < 2 || words.length < 2 || words.length > 8 || /[:;=]/.test(long)) return false
  if (normal(long) === normal(short)) return false
  const counting = words.filter((word) => !SMALL.has(word.toLowerCase()))
  return [words, counting].some(
    (list) =>
      list.length >= 2 && letters.length - list.length <= INNER_LIMIT && consume(letters, list),
  )
}

function normal(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

/** The letters of an abbreviation; a digit repeats the letter before, as in EC2 and S3. */
function spell(short: string): string {
  const letters = short.replace(/(?<=[A-Z])s$/, '').replace(/[^A-Za-z0-9]/g, '')
  return letters
    .replace(/([A-Za-z])([2-4])/g, (_, letter: string, times: string) =>
      letter.repeat(Number(times)),
    )
    .toLowerCase()
}

/** Whether each word gives its first letter and perhaps more, in order, and no letter is left over. */
function consume(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''
  const lower = word.toLowerCase()
  if (lower[0] !== letters[0]) return false
  let at = 0
  for (let taken = 1; taken <= letters.length - rest.length; taken++) {
    if (consume(letters.slice(taken), rest)) return true
    at = lower.indexOf(letters[taken] ?? '', at + 1)
    if (at < 0) return false
  }
  return false
}
