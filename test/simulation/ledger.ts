import { isDeepStrictEqual } from 'node:util'
import type { BatchAnswered } from '../../study/act/answer-batch.ts'
import type { Answered, Attempt } from '../../study/act/attempt.ts'
import type { MemoryChange, MemoryChanged } from '../../study/act/change-memory.ts'
import { type MemoryEvent, unkept } from '../../study/memory/event.ts'

/** Something that a device wants to be kept. */
export type Letter =
  | { readonly kind: 'answer'; readonly learnerId: string; readonly attempt: Attempt }
  | {
      readonly kind: 'change'
      readonly learnerId: string
      readonly cardId: string
      readonly change: MemoryChange
    }

/** What the store has promised to keep. */
export interface Promised {
  readonly learnerId: string
  readonly cardId: string
  readonly kind: MemoryEvent['kind']
  readonly id: string
  /** Of a review, all that was said of it. */
  readonly review?: MemoryEvent
}

/** What was sent, what was promised, and what was said that cannot be true. */
export class Ledger {
  readonly complaints: string[] = []
  readonly #promised = new Map<string, Promised>()
  readonly #sent = new Set<string>()

  get promised(): readonly Promised[] {
    return [...this.#promised.values()]
  }

  noteSent(letter: Letter): void {
    this.#sent.add(letter.kind === 'answer' ? `review ${letter.attempt.reviewId}` : idOf(letter))
  }

  wasSent({ kind, id }: MemoryEvent): boolean {
    const isLeech = kind === 'suspend' && id.startsWith('leech-')
    return this.#sent.has(isLeech ? `review ${id.slice('leech-'.length)}` : `${kind} ${id}`)
  }

  /** Takes note of what was answered to an attempt; gives whether that settles it. */
  noteAnswered(learnerId: string, attempt: Attempt, answered: Answered | BatchAnswered): boolean {
    const { cardId, reviewId: id, given } = attempt
    if (answered.kind === 'unavailable') return false
    if (answered.kind !== 'answered' && answered.kind !== 'mismatch') return true
    const { review, memory } = answered
    const isSame = isDeepStrictEqual(review.given, given)
    if (review.id !== id || isSame !== (answered.kind === 'answered'))
      this.complaints.push(`${answered.kind} to ${id} with the review ${JSON.stringify(review)}`)
    const listed = memory.events.filter((each) => each.kind === 'review' && each.id === id)
    if (!isDeepStrictEqual(listed, [review]))
      this.complaints.push(`${id} was answered with a log that has it ${listed.length} times`)
    // When it was written is that log's: whoever joins another learner has it in that one's too.
    this.#promise({ learnerId, cardId, kind: 'review', id, review: unkept(review) })
    return true
  }

  /** The same for a change. */
  noteChanged(letter: Extract<Letter, { kind: 'change' }>, changed: MemoryChanged): boolean {
    const { learnerId, cardId, change } = letter
    if (changed.kind === 'changed')
      this.#promise({ learnerId, cardId, kind: change.kind, id: change.id })
    if (changed.kind === 'mismatch') this.complaints.push(`${idOf(letter)} was taken for another`)
    return true
  }

  /** Forgets what was promised to somebody who wished so. */
  forget(learnerId: string): void {
    for (const [key, promised] of this.#promised)
      if (promised.learnerId === learnerId) this.#promised.delete(key)
  }

  #promise(promised: Promised): void {
    const { learnerId, cardId, kind, id, review } = promised
    const key = [learnerId, cardId, kind, id].join(' ')
    const before = this.#promised.get(key)
    if (before && !isDeepStrictEqual(before.review, review))
      this.complaints.push(
        `${id} was first ${JSON.stringify(before.review)}, then ${JSON.stringify(review)}`,
      )
    this.#promised.set(key, promised)
  }
}

function idOf({ change }: Extract<Letter, { kind: 'change' }>): string {
  return `${change.kind} ${change.id}`
}
