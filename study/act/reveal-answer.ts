import type { BankCard } from '../bank/bank.ts'
import type { Question } from '../bank/question.ts'
import type { Rating } from '../memory/event.ts'
import { currentMemory } from '../memory/grow-memory.ts'
import { type Memory, type MemoryState, newMemory } from '../memory/memory.ts'
import { previewRatings } from '../memory/schedule.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { nowOf, parametersOf } from './clock.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** The answer to a question, and what each rating would lead to. */
export type Revealed =
  | Refused
  | {
      readonly kind: 'revealed'
      readonly card: BankCard
      readonly question: Question
      readonly memory: Memory
      /** The state that each rating would make, if given now. */
      readonly after: Record<Rating, MemoryState>
      readonly profile: Profile
    }
  /** Stem or answer have changed since the question was shown. */
  | { readonly kind: 'rewritten'; readonly card: BankCard }
  /** The notes no longer make this card. */
  | { readonly kind: 'retired' }

/** A question that was shown. */
export interface ShownOnce {
  readonly cardId: string
  /** What follows the dot in the question's id. */
  readonly form: string
  readonly rev: string
}

/** Shows the answer to a question; keeps nothing. */
export async function revealAnswer(study: Study, who: Who, asked: ShownOnce): Promise<Revealed> {
  const admitted = await admit(study, who, { cardIds: [asked.cardId] })
  if (admitted.kind === 'refused') return admitted
  const { profile, found } = admitted
  const card = study.bank().card(asked.cardId)
  if (!card) return { kind: 'retired' }
  const question = card.questions.find(({ id }) => id === `${card.id}.${asked.form}`)
  if (question?.rev !== asked.rev) return { kind: 'rewritten', card }
  const kept = found.memories.get(card.id) ?? newMemory(card.id)
  const memory = currentMemory(kept, parametersOf(profile))
  const scheduling = { cardId: card.id, parameters: profile.settings.parameters }
  const after = previewRatings(memory.state, nowOf(study, profile.settings), scheduling)
  return { kind: 'revealed', card, question, memory, after, profile }
}
