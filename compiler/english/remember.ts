/** So many answers are kept: those asked for lately and as many from before. */
const MEMORY_SIZE = 4096
/** Longer texts are few, large, and seldom asked for again but at once. */
const LONG = 1000
const NOTHING = Symbol('nothing')

/**
 * The same function, with its newest answers kept: for pure functions of short texts that are asked
 * again and again. What is asked for stays; of the rest one half at a time is forgotten. Of long texts
 * only the last is kept.
 */
export function remember<Answer>(
  ask: (text: string) => Answer,
  size = MEMORY_SIZE,
): (text: string) => Answer {
  let newer = new Map<string, Answer | typeof NOTHING>()
  let older = newer
  let long = ''
  let longAnswer: Answer | typeof NOTHING = NOTHING
  const find = (text: string): Answer => {
    if (text.length > LONG) {
      if (longAnswer === NOTHING || text !== long) {
        longAnswer = ask(text)
        long = text
      }
      return longAnswer
    }
    const before = older.get(text)
    const answer = before === undefined ? ask(text) : before === NOTHING ? undefined : before
    if (newer.size >= size) {
      older = newer
      newer = new Map()
    }
    newer.set(text, answer === undefined ? NOTHING : answer)
    return answer as Answer
  }
  return (text) => {
    const known = newer.get(text)
    if (known === undefined) return find(text)
    return known === NOTHING ? (undefined as Answer) : known
  }
}
