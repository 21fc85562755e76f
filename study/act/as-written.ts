import type { Memory } from '../memory/memory.ts'
import type { Answered } from './attempt.ts'

/** What came of an answer, as its card came to be written: with when that was. */
export function asWritten(answered: Answered, memory: Memory): Answered {
  if (answered.kind !== 'answered') return answered
  const { id } = answered.review
  const review = memory.events.findLast((event) => event.kind === 'review' && event.id === id)
  return { ...answered, memory, ...(review?.kind === 'review' ? { review } : {}) }
}
