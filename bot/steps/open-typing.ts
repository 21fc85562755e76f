import { MODAL, type Reply } from '../discord.ts'
import type { Asked } from '../drill/asked.ts'
import { reply } from '../message/reply.ts'
import { showMoved } from '../views/show-gone.ts'
import { typingForm } from '../views/typing-form.ts'
import type { Visit } from '../visit.ts'

/** Opens the form for a typed answer; without the store, so that it opens at once. */
export async function openTyping(visit: Visit, asked: Asked, isSecond: boolean): Promise<Reply> {
  const card = visit.bot.study.bank().card(asked.cardId)
  const question = card?.questions.find(({ id }) => id === `${asked.cardId}.${asked.form}`)
  if (!card) return reply(visit, showMoved(visit, 'gone.retired', asked.course))
  if (question?.rev !== asked.rev)
    return reply(visit, showMoved(visit, 'gone.rewritten', asked.course))
  return { type: MODAL, data: typingForm(visit.say, asked, { question, isSecond }) }
}
