import { answerQuestion } from '../../study/act/answer-question.ts'
import type { Given } from '../../study/memory/event.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import type { Asked } from '../drill/asked.ts'
import { isPracticed } from '../drill/course.ts'
import { reply } from '../message/reply.ts'
import { showAnswered } from '../views/show-answered.ts'
import { showClose } from '../views/show-close.ts'
import { showMoved } from '../views/show-gone.ts'
import type { Visit } from '../visit.ts'

/** Grades an answer, keeps it, and shows what came of it; of one that was answered before, what is kept. */
export async function answer(
  visit: Visit,
  asked: Asked,
  { given, insists = false }: { readonly given: Given; readonly insists?: boolean },
): Promise<Reply> {
  const { course, ...attempt } = asked
  const { bot, who } = visit
  const attempted = await answerQuestion(bot.study, who, {
    ...attempt,
    given,
    insists,
    practice: isPracticed(course),
  })
  const answered = admitted(attempted)
  switch (answered.kind) {
    case 'answered':
    case 'mismatch':
      return reply(visit, showAnswered(visit, asked, answered))
    case 'close': {
      const text = given.kind === 'text' ? given.text : ''
      return reply(visit, showClose(visit, asked, { ...answered, text }))
    }
    case 'unfit':
      return reply(visit, showMoved(visit, 'gone.changed', course))
    case 'rewritten':
      return reply(visit, showMoved(visit, 'gone.rewritten', course))
    case 'retired':
      return reply(visit, showMoved(visit, 'gone.retired', course))
  }
}
