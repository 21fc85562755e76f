import { createHash } from 'node:crypto'
import { admit } from '../../study/act/admit.ts'
import { answerQuestion } from '../../study/act/answer-question.ts'
import { sideBySide } from '../../study/act/side-by-side.ts'
import type { Quiz, QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'
import { markPlayed } from './played-marks.ts'

const LEARNERS_AT_ONCE = 16

/** Keeps the answers of a round in their learners' own history: as practice, or as reviews for those who wish it. */
export async function keepPractice(
  bot: Bot,
  quiz: Quiz,
  answers: readonly QuizAnswer[],
): Promise<void> {
  const { study } = bot
  const { rounds, players } = quiz
  await sideBySide(answers, LEARNERS_AT_ONCE, async (answer) => {
    const question = rounds[answer.round]?.question
    if (!question) return
    const who = { learnerId: answer.learnerId }
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return
    if (!players.includes(answer.learnerId)) await markPlayed(bot, quiz, answer.learnerId)
    const { cardId, form, rev } = question
    await answerQuestion(study, who, {
      reviewId: reviewIdOf(answer),
      ...{ cardId, form, rev },
      given: { kind: 'options', ids: [answer.optionId] },
      practice: !admitted.profile.settings.quizCounts,
    })
  })
}

/** The same however often the round is told. */
function reviewIdOf({ quizId, round, learnerId }: QuizAnswer): string {
  const text = `quiz/${quizId}/${round}/${learnerId}`
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
