const MEMORY_SIZE = 256

/**
 * The same function, with its newest answers kept: for pure functions of short texts that are asked
 * again and again. What is asked for stays; of the rest one half at a time is forgotten.
 */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let newer = new Map<string, { readonly answer: Answer }>()
  let older = newer
  return (text) => {
    const known = newer.get(text)
    if (known) return known.answer
    const kept = older.get(text) ?? { answer: ask(text) }
    if (newer.size >= MEMORY_SIZE) {
      older = newer
      newer = new Map()
    }
    newer.set(text, kept)
    return kept.answer
  }
}
