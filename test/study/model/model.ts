import type { Attempt } from '../../../study/act/attempt.ts'
import type { MemoryEvent, ReviewEvent } from '../../../study/memory/event.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** What a study should do, in the fewest words: a set of events a card, and whose it is. */
export class Model {
  /** The clock of the server. */
  clock = Date.UTC(2026, 10, 20, 12)
  /** `rev` of each card that the notes make. */
  revs = new Map<string, string>()
  readonly #becomes = new Map<string, string>()
  readonly #logs = new Map<string, Map<string, MemoryEvent>>()
  commands = 0

  /** Who a learner is by now. */
  ownerOf(learner: string): string {
    return this.#becomes.get(learner) ?? learner
  }

  /** The log of a card, by kind and id. */
  logOf(learner: string, cardId: string): Map<string, MemoryEvent> {
    const key = `${this.ownerOf(learner)} ${cardId}`
    const log = this.#logs.get(key) ?? new Map<string, MemoryEvent>()
    this.#logs.set(key, log)
    return log
  }

  /** What an attempt must come to. */
  answer(learner: string, attempt: Attempt): ReviewEvent | 'mismatch' | 'retired' | 'rewritten' {
    const log = this.logOf(learner, attempt.cardId)
    const kept = log.get(`review ${attempt.reviewId}`)
    if (kept?.kind === 'review') {
      const isSame = kept.rev === attempt.rev && ratingOf(kept.given) === ratingOf(attempt.given)
      return isSame ? kept : 'mismatch'
    }
    const rev = this.revs.get(attempt.cardId)
    if (rev === undefined) return 'retired'
    if (rev !== attempt.rev) return 'rewritten'
    const review = this.#reviewOf(attempt)
    log.set(`review ${review.id}`, review)
    return review
  }

  /** Adds what a learner did besides answering; what is there already stays. */
  change(learner: string, cardId: string, event: MemoryEvent): MemoryEvent {
    const log = this.logOf(learner, cardId)
    const key = `${event.kind} ${event.id}`
    const kept = log.get(key) ?? event
    log.set(key, kept)
    return kept
  }

  /** Whoever was one is the other from now on, with the events of both. */
  merge(from: string, into: string): void {
    for (const [key, log] of this.#logs) {
      const [owner, cardId = ''] = key.split(' ')
      if (owner !== from) continue
      this.#logs.delete(key)
      for (const [name, event] of log) {
        const mine = this.logOf(into, cardId)
        if (!mine.has(name)) mine.set(name, event)
      }
    }
    this.#becomes.set(from, into)
  }

  cards(learner: string): Map<string, Map<string, MemoryEvent>> {
    const mine = [...this.#logs].filter(([key]) => key.split(' ')[0] === this.ownerOf(learner))
    return new Map(
      mine.flatMap(([key, log]) => (log.size > 0 ? [[key.split(' ')[1] ?? '', log]] : [])),
    )
  }

  /** By our clock: a clock that is two minutes off or more is put right, and no time is far away. */
  #momentOf({ at, sentAt = this.clock }: Attempt): number {
    if (at === undefined) return this.clock
    const off = this.clock - sentAt
    const right = Math.abs(off) > 2 * MINUTE_MS ? at + off : at
    if (right > this.clock + 2 * MINUTE_MS) return this.clock + 2 * MINUTE_MS
    return Math.max(right, this.clock - 400 * DAY_MS)
  }

  #reviewOf(attempt: Attempt): ReviewEvent {
    const { reviewId, form, rev, given, practice } = attempt
    const at = this.#momentOf(attempt)
    const rating = ratingOf(given)
    return {
      kind: 'review',
      id: reviewId,
      at,
      // Everybody here lives by UTC, where a day begins at four.
      day: Math.floor((at - 4 * 60 * MINUTE_MS) / DAY_MS),
      rating,
      right: rating !== 'again',
      form,
      rev,
      given,
      parameters: '',
      ...(practice ? { practice } : {}),
    }
  }
}

function ratingOf(given: Attempt['given']): ReviewEvent['rating'] {
  if (given.kind !== 'rating') throw new RangeError('the model knows ratings only')
  return given.rating
}
