const VOLATILE =
  /[$€£]\s?\d|\b\d+(?:\.\d+)?\s?(?:[KMGT]i?B|requests?\/|messages?\/|per (?:second|month|hour|account|region))|\bv?\d+\.\d+(?:\.\d+)?\b|\b(?:limit|quota|price|pricing|costs?|currently|as of|new(?:est)?|latest|deprecated|beta|preview)\b/i

/** The tag of a fact that time wears out: a price, a limit, a version. */
export function findVolatile(text: string): readonly string[] {
  return VOLATILE.test(text) ? ['volatile'] : []
}
