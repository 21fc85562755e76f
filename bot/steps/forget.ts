import { eraseLearner } from '../../study/act/erase-learner.ts'
import { encodeCustomId } from '../custom-id.ts'
import { DANGER, MODAL, type Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { button, buttonRows, frame } from '../message/layout.ts'
import { reply, replyAside } from '../message/reply.ts'
import { forgetAnswers } from '../quiz/forget-answers.ts'
import type { Say } from '../texts/texts.ts'
import { pageButton } from '../views/next-button.ts'
import { textForm } from '../views/text-form.ts'
import { WORD_FIELD } from '../views/word-field.ts'
import type { Visit } from '../visit.ts'

const LONGEST_WORD = 20

/** Says what would be erased, with the way to have it before, and to do it. */
export async function openForget(visit: Visit): Promise<Reply> {
  const { say } = visit
  const buttons = [pageButton(say, 'export'), formButton(say)]
  return reply(visit, [frame([say('forget.what')]), ...buttonRows(buttons)])
}

function formButton(say: Say) {
  return button(encodeCustomId({ action: 'forget', parts: [] }), say('button.forget'), DANGER)
}

/** Opens the form in which the word is typed. */
export async function openForgetForm({ say }: Visit): Promise<Reply> {
  const form = textForm({
    id: { action: 'forget', parts: [] },
    title: say('forget.title'),
    before: say('forget.sure'),
    label: say('forget.label', { word: say('forget.word') }),
    field: WORD_FIELD,
    longest: LONGEST_WORD,
  })
  return { type: MODAL, data: form }
}

/** Erases everything, if the word was typed. */
export async function forget(visit: Visit, word: string): Promise<Reply> {
  const { bot, who, say } = visit
  const isMeant = word.trim().toLowerCase() === say('forget.word').toLowerCase()
  if (!isMeant) {
    const parts = [frame([say('forget.not', { word: say('forget.word') })])]
    return replyAside([...parts, ...buttonRows([formButton(say)])])
  }
  // While the marks that lead to them are there; one that is on its way is left out when its round is told.
  await forgetAnswers(bot, who.learnerId)
  admitted(await eraseLearner(bot.study, who))
  return reply(visit, [frame([say('forget.done')]), ...buttonRows([pageButton(say, 'help')])])
}
