import { contentOf } from '../../english/content.ts'

const ACRONYM = /^[A-Z][A-Z0-9]{1,5}s?$/
const FEW_WORDS = 5

/**
 * Whether two answers are of those that learners mix up most: names with the same first or last word
 * (`task role`, `task definition`), abbreviations that differ in a letter or two (`ECS`, `ECR`).
 */
export function areConfusable(a: string, b: string): boolean {
  if (ACRONYM.test(a) && ACRONYM.test(b)) return countChanges(a, b) <= 2 && a[0] === b[0]
  const [ours, theirs] = [[...contentOf(a)], [...contentOf(b)]]
  if (ours.length > FEW_WORDS || theirs.length > FEW_WORDS) return false
  return ours[0] !== undefined && (ours[0] === theirs[0] || ours.at(-1) === theirs.at(-1))
}

/** How many letters must be changed, left out or put in to make one word the other. */
function countChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (const [at, letter] of [...a].entries()) {
    const next = [at + 1]
    for (const [column, other] of [...b].entries())
      next.push(
        Math.min(
          (row[column + 1] ?? 0) + 1,
          (next[column] ?? 0) + 1,
          (row[column] ?? 0) + (letter === other ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}
