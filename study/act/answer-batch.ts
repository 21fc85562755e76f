import type { MemoryEvent } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Refused, Who } from './admit.ts'
import { admitWriter, memoryIn } from './admit-writer.ts'
import { appendMemory } from './append-memory.ts'
import { asFirst } from './as-first.ts'
import { asWritten } from './as-written.ts'
import type { Answered, Attempt } from './attempt.ts'
import { keepTrying } from './keep-trying.ts'
import { sideBySide } from './side-by-side.ts'
import { CARDS_PER_READ, type Profile, StoreUnavailable } from './store.ts'
import type { Study } from './study.ts'
import { type Kept, weighAttempt } from './weigh-attempt.ts'

/** What came of one answer of a batch. */
export type BatchAnswered =
  | Answered
  /** It cannot be told whether it is kept: send it again. */
  | { readonly kind: 'unavailable' }

/** What came of a batch. */
export type Batch =
  | Refused
  | {
      readonly kind: 'batch'
      /** One an attempt, in the order in which they came; `memory` is what the card came to in the end. */
      readonly answers: readonly BatchAnswered[]
    }

/** As many as go into one write; each may suspend its card. */
const ATTEMPTS_PER_WRITE = 32
const WRITES_AT_ONCE = 8

/**
 * Grades and keeps answers that were given offline, in any order, each as `answerQuestion` does; the
 * answers to one card by one write. One that fails leaves the others as they are.
 *
 * @throws StoreUnavailable if the learner cannot be read: send it again
 */
export async function answerBatch(
  study: Study,
  who: Who,
  attempts: readonly Attempt[],
): Promise<Batch> {
  const receivedAt = study.now()
  const byCard = [...Map.groupBy(attempts.keys(), (place) => attempts[place]?.cardId ?? '')]
  const outcomes = new Map<number, BatchAnswered>()
  for (let from = 0; from < byCard.length; from += CARDS_PER_READ) {
    const part = byCard.slice(from, from + CARDS_PER_READ)
    const cardIds = part.map(([cardId]) => cardId)
    const admitted = await keepTrying(study, () => admitWriter(study, who, { cardIds }))
    if (admitted.kind === 'refused') return admitted
    const { profile } = admitted
    await sideBySide(part, WRITES_AT_ONCE, async ([cardId, places]) => {
      const seen = { profile, memory: memoryIn(admitted, cardId) }
      const of = places.flatMap((place) => attempts[place] ?? [])
      const answers = await answerCard(study, who, { seen, attempts: of, receivedAt })
      for (const [at, answered] of answers.entries()) outcomes.set(places[at] ?? -1, answered)
    })
  }
  const answers = attempts.map((_, place) => outcomes.get(place) ?? UNAVAILABLE)
  return { kind: 'batch', answers }
}

const UNAVAILABLE = { kind: 'unavailable' } as const

interface Seen {
  readonly profile: Profile
  readonly memory: Memory
}

interface Answering {
  readonly seen: Seen
  readonly attempts: readonly Attempt[]
  readonly receivedAt: number
}

/** Answers one card: as far as the store lets it. */
async function answerCard(study: Study, who: Who, answering: Answering): Promise<BatchAnswered[]> {
  const answers: Answered[] = []
  let { seen } = answering
  const { attempts, receivedAt } = answering
  try {
    for (let from = 0; from < attempts.length; from += ATTEMPTS_PER_WRITE) {
      const part = attempts.slice(from, from + ATTEMPTS_PER_WRITE)
      const written = await answerPart(study, who, { seen, attempts: part, receivedAt })
      answers.push(...written.answers)
      seen = written.seen
    }
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
  }
  const { memory } = seen
  return answers.map((answered) =>
    answered.kind === 'answered' ? { ...answered, memory } : answered,
  )
}

interface Weighed {
  readonly answers: Answered[]
  readonly kept: readonly Kept[]
  readonly events: readonly MemoryEvent[]
  readonly seen: Seen
}

/** Weighs some attempts one after another, and keeps them by one write. */
function answerPart(study: Study, who: Who, answering: Answering): Promise<Weighed> {
  const { attempts } = answering
  const unheard = new Map<string, Kept>()
  let seen: Seen | undefined = answering.seen
  return keepTrying(study, async () => {
    if (!seen) {
      const cardIds = attempts.slice(0, 1).map(({ cardId }) => cardId)
      const admitted = await admitWriter(study, who, { cardIds })
      if (admitted.kind === 'refused')
        return { answers: attempts.map(() => admitted), kept: [], events: [], seen: answering.seen }
      seen = { profile: admitted.profile, memory: memoryIn(admitted, cardIds[0] ?? '') }
    }
    const weighed = weighAll(study, { ...answering, seen }, unheard)
    if (weighed.events.length === 0) return weighed
    const { profile, memory } = weighed.seen
    const writing = appendMemory(study, profile.learnerId, {
      memory,
      events: weighed.events,
    })
    const outcome = await writing.catch((error: unknown) => {
      for (const kept of weighed.kept) unheard.set(kept.review.id, kept)
      throw error
    })
    if (outcome.kind === 'written') {
      const answers = weighed.answers.map((answered) => asWritten(answered, outcome.memory))
      return { ...weighed, answers, seen: { profile, memory: outcome.memory } }
    }
    seen = outcome.memory ? { profile, memory: outcome.memory } : undefined
    return undefined
  })
}

function weighAll(study: Study, answering: Answering, unheard: ReadonlyMap<string, Kept>): Weighed {
  const { seen, attempts, receivedAt } = answering
  const { profile } = seen
  const kept: Kept[] = []
  const answers: Answered[] = []
  let { memory } = seen
  for (const attempt of attempts) {
    const step = weighAttempt({ bank: study.bank(), profile, memory, attempt, receivedAt })
    if (step.kind !== 'write') {
      answers.push(asFirst(step, unheard.get(attempt.reviewId)))
      continue
    }
    kept.push(step)
    answers.push(step.answered)
    memory = { ...step.memory, version: seen.memory.version + 1 }
  }
  const events = kept.flatMap((each) => each.events)
  return { answers, kept, events, seen: { profile, memory } }
}
