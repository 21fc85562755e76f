import { createHash } from 'node:crypto'
import { type Admitted, admit } from '../../study/act/admit.ts'
import { answerQuestion } from '../../study/act/answer-question.ts'
import { sideBySide } from '../../study/act/side-by-side.ts'
import type { Quiz, QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'
import { markPlayed } from './played-marks.ts'
import { removeAnswer } from './quiz-records.ts'

const LEARNERS_AT_ONCE = 16

/** Answers of a quiz, and which of them are to be kept now. */
export interface Practice {
  readonly answers: readonly QuizAnswer[]
  isDue(answer: QuizAnswer): boolean
}

/**
 * Keeps those answers of a quiz that are due in their learners' own history: as practice, or as
 * reviews for those who wish it. Answers from before their learner was erased are removed. Gives all
 * others, in their order.
 */
export async function keepPractice(
  bot: Bot,
  quiz: Quiz,
  { answers, isDue }: Practice,
): Promise<QuizAnswer[]> {
  const held = new Set<QuizAnswer>()
  await sideBySide([...byLearner(answers)], LEARNERS_AT_ONCE, async ([learnerId, own]) => {
    const admitted = await admit(bot.study, { learnerId })
    if (admitted.kind === 'refused') return
    const { erasedAt = Number.NEGATIVE_INFINITY } = admitted.found.profile ?? {}
    for (const answer of own)
      if (answer.at <= erasedAt) await removeAnswer(bot, quiz.channelId, answer)
      else held.add(answer)
    const due = own.filter((answer) => held.has(answer) && isDue(answer))
    for (const answer of due) await keepOne(bot, quiz, { answer, admitted })
    // Once more: one who begins anew after having been erased has lost the mark of the press.
    const isNew = !quiz.players.includes(learnerId) || Number.isFinite(erasedAt)
    if (due.length > 0 && isNew) await markPlayed(bot, quiz, learnerId)
  })
  return answers.filter((answer) => held.has(answer))
}

async function keepOne(
  { study }: Bot,
  { rounds }: Quiz,
  { answer, admitted }: { readonly answer: QuizAnswer; readonly admitted: Admitted },
): Promise<void> {
  const question = rounds[answer.round]?.question
  if (!question) return
  const { cardId, form, rev } = question
  await answerQuestion(
    study,
    { learnerId: answer.learnerId },
    {
      reviewId: reviewIdOf(answer),
      ...{ cardId, form, rev },
      given: { kind: 'options', ids: [answer.optionId] },
      practice: !admitted.profile.settings.quizCounts,
    },
  )
}

function byLearner(answers: readonly QuizAnswer[]): Map<string, QuizAnswer[]> {
  return Map.groupBy(answers, ({ learnerId }) => learnerId)
}

/** The same however often the round is told. */
function reviewIdOf({ quizId, round, learnerId }: QuizAnswer): string {
  const text = `quiz/${quizId}/${round}/${learnerId}`
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
