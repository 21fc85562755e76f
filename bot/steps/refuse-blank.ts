import type { Reply } from '../discord.ts'
import type { Asked } from '../drill/asked.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { showButton, typeButton } from '../views/answer-rows.ts'
import type { Visit } from '../visit.ts'
import { questionOf } from './open-typing.ts'

/** Asks once more where nothing was written that could be an answer: nothing is counted. */
export async function refuseBlank(visit: Visit, asked: Asked, isSecond: boolean): Promise<Reply> {
  const { question, gone } = questionOf(visit, asked)
  if (!question) return gone
  const { say } = visit
  return replyAside([
    frame([say('ask.typed.blank')]),
    ...buttonRows([typeButton(say, asked, isSecond), showButton(say, asked)]),
  ])
}
