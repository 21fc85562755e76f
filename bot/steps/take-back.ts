import { changeMemory } from '../../study/act/change-memory.ts'
import { undoIdOf } from '../../study/act/read-latest-review.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import type { Asked } from '../drill/asked.ts'
import type { Visit } from '../visit.ts'
import { goOn } from './go-on.ts'

/** Takes an answer back, and goes on with the drill as it was before it. */
export async function takeBack(visit: Visit, asked: Asked): Promise<Reply> {
  const { cardId, reviewId, course } = asked
  const { study } = visit.bot
  const change = { kind: 'undo', id: undoIdOf(reviewId), reviewId } as const
  admitted(await changeMemory(study, visit.who, { cardId, change }))
  return goOn(visit, course, visit.say('undo.done'))
}
