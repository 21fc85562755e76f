/** So many answers are kept: those asked for lately and as many from before. */
const MEMORY_SIZE = 4096
/** Longer texts are few, large, and seldom asked for again but at once. */
const LONG = 1000
const NOTHING = Symbol('nothing')

/**
 * The same function, with its newest answers kept: for pure functions of short texts that are asked
 * again and again. What is asked for stays; of the rest one half at a time is forgotten. Of long texts
 * only the last is kept. The last two texts, often a key and an option, are known without being looked up.
 */
export function remember<Answer>(ask: (text: string) => Answer): (text: string) => Answer {
  let newer = new Map<string, Answer | typeof NOTHING>()
  let older = newer
  let last: string | undefined
  let lastAnswer: Answer | undefined
  let before: string | undefined
  let beforeAnswer: Answer | undefined
  const find = (text: string): Answer => {
    const kept = newer.get(text)
    if (kept !== undefined) return kept === NOTHING ? (undefined as Answer) : kept
    const known = older.get(text)
    const answer = known === undefined ? ask(text) : known === NOTHING ? undefined : known
    if (newer.size >= MEMORY_SIZE) {
      older = newer
      newer = new Map()
    }
    newer.set(text, answer === undefined ? NOTHING : answer)
    return answer as Answer
  }
  return (text) => {
    if (text === last) return lastAnswer as Answer
    if (text === before) {
      const answer = beforeAnswer as Answer
      before = last
      beforeAnswer = lastAnswer
      last = text
      lastAnswer = answer
      return answer
    }
    const answer = text.length > LONG ? ask(text) : find(text)
    before = last
    beforeAnswer = lastAnswer
    last = text
    lastAnswer = answer
    return answer
  }
}
