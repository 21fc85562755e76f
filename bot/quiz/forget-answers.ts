import type { Bot } from '../bot.ts'
import { listPlayed } from './played-marks.ts'
import { readAnswers, removeAnswer } from './quiz-records.ts'

/** Removes what a learner has answered in quizzes, found by the marks that stand with what is the learner's own. */
export async function forgetAnswers(bot: Bot, learnerId: string): Promise<void> {
  for (const { channelId, quizId } of await listPlayed(bot, learnerId))
    for (const answer of await readAnswers(bot, channelId, { quizId, learnerId }))
      await removeAnswer(bot, channelId, answer)
}
