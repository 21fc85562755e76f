import type { Question } from '../../study/bank/question.ts'
import { MODAL, type Reply } from '../discord.ts'
import type { Asked } from '../drill/asked.ts'
import { reply } from '../message/reply.ts'
import { showMoved } from '../views/show-gone.ts'
import { typingForm } from '../views/typing-form.ts'
import type { Visit } from '../visit.ts'

/** Opens the form for a typed answer; without the store, so that it opens at once. */
export async function openTyping(visit: Visit, asked: Asked, isSecond: boolean): Promise<Reply> {
  const { question, gone } = questionOf(visit, asked)
  if (!question) return gone
  return { type: MODAL, data: typingForm(visit.say, asked, { question, isSecond }) }
}

type Shown =
  | { readonly question: Question; readonly gone?: never }
  | { readonly question?: never; readonly gone: Reply }

/** The question that was shown, or what is said where the notes no longer ask it so. */
export function questionOf(visit: Visit, asked: Asked): Shown {
  const card = visit.bot.study.bank().card(asked.cardId)
  if (!card) return { gone: reply(visit, showMoved(visit, 'gone.retired', asked.course)) }
  const question = card.questions.find(({ id }) => id === `${asked.cardId}.${asked.form}`)
  return question?.rev === asked.rev
    ? { question }
    : { gone: reply(visit, showMoved(visit, 'gone.rewritten', asked.course)) }
}
