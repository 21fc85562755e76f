import { changeMemory } from '../../study/act/change-memory.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import type { Asked } from '../drill/asked.ts'
import type { Visit } from '../visit.ts'
import { reveal } from './reveal.ts'

/** Counts an answer as right, as the learner says it was, tells the notes' author so, and shows it anew. */
export async function standBy(visit: Visit, asked: Asked): Promise<Reply> {
  const { cardId, reviewId } = asked
  const change = { kind: 'override', id: `right-${reviewId}`, reviewId } as const
  admitted(await changeMemory(visit.bot.study, visit.who, { cardId, change }))
  return reveal(visit, asked)
}
