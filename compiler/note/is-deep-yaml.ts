const DEPTH_LIMIT = 50

/**
 * Whether YAML opens more brackets, or more lists on one line, than anybody means: a parser's stack is
 * not endless, and its time grows with the square of the depth.
 */
export function isDeepYaml(text: string): boolean {
  let depth = 0
  for (const [mark] of text.matchAll(/[[\]{}]/g)) {
    depth += mark === '[' || mark === '{' ? 1 : -1
    if (depth > DEPTH_LIMIT) return true
    if (depth < 0) depth = 0
  }
  return /^[ \t]*(?:[-?:][ \t]+){50}/m.test(text)
}
