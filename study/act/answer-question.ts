import type { Memory } from '../memory/memory.ts'
import type { Who } from './admit.ts'
import { admitWriter, memoryIn } from './admit-writer.ts'
import { appendMemory } from './append-memory.ts'
import { asFirst } from './as-first.ts'
import { asWritten } from './as-written.ts'
import type { Answered, Attempt } from './attempt.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'
import { type Kept, weighAttempt } from './weigh-attempt.ts'

export type { Answered, Attempt } from './attempt.ts'

/**
 * Grades an answer and keeps it: once, however often it is sent, by one conditional write. Two
 * different answers to one card are both kept, whatever the order in which they arrive.
 *
 * @throws StoreUnavailable if it cannot be told whether the answer is kept: send it again
 */
export function answerQuestion(study: Study, who: Who, attempt: Attempt): Promise<Answered> {
  const receivedAt = study.now()
  const wanted = { cardIds: [attempt.cardId] }
  let seen: { readonly profile: Profile; readonly memory: Memory } | undefined
  let unheard: Kept | undefined
  return keepTrying(study, async () => {
    if (!seen) {
      const admitted = await admitWriter(study, who, wanted)
      if (admitted.kind === 'refused') return admitted
      seen = { profile: admitted.profile, memory: memoryIn(admitted, attempt.cardId) }
    }
    const step = weighAttempt({ bank: study.bank(), ...seen, attempt, receivedAt })
    if (step.kind !== 'write') return asFirst(step, unheard)
    const { profile } = seen
    const writing = appendMemory(study, profile.learnerId, step)
    const outcome = await writing.catch((error: unknown) => {
      unheard = step
      throw error
    })
    if (outcome.kind === 'written') return asWritten(step.answered, outcome.memory)
    seen = outcome.memory ? { profile, memory: outcome.memory } : undefined
    return undefined
  })
}
