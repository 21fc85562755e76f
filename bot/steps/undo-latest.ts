import { changeMemory } from '../../study/act/change-memory.ts'
import { readLatestReview } from '../../study/act/read-latest-review.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { reply } from '../message/reply.ts'
import { drillButton } from '../views/next-button.ts'
import { showStem } from '../views/show-stem.ts'
import type { Visit } from '../visit.ts'

/** Takes back the last answer of all, whichever drill it was in. */
export async function undoLatest(visit: Visit): Promise<Reply> {
  const { bot, who, say } = visit
  const found = admitted(await readLatestReview(bot.study, who))
  if (found.kind === 'none')
    return reply(visit, [frame([say('undo.none')]), ...buttonRows([drillButton(say)])])
  const { cardId, review } = found.latest
  const change = { kind: 'undo', id: found.undoId, reviewId: review.id } as const
  admitted(await changeMemory(bot.study, who, { cardId, change }))
  const card = bot.study.bank().card(cardId)
  const [question] = card?.questions ?? []
  return reply(visit, [
    frame([say('undo.done'), question ? showStem(question, 500) : '']),
    ...buttonRows([drillButton(say)]),
  ])
}
