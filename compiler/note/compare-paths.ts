/** The order of notes: by code point of their paths, as no language and no system orders them. */
export function comparePaths(a: string, b: string): number {
  if (a === b) return 0
  return isPlain(a) && isPlain(b)
    ? a < b
      ? -1
      : 1
    : Buffer.compare(Buffer.from(a), Buffer.from(b))
}

/** Whether a path has no half of a character, so that its units stand in the order of its characters. */
function isPlain(path: string): boolean {
  return !/[\ud800-\udfff]/.test(path)
}
