import type { Quiz, QuizAnswer } from '../../study/quiz/quiz.ts'
import { scoresOf } from '../../study/quiz/score.ts'
import type { Bot } from '../bot.ts'
import type { Part } from '../message/layout.ts'
import { sayIn } from '../texts/texts.ts'
import { showQuizEnd } from '../views/show-quiz.ts'
import { showQuizOpen, showQuizShown } from '../views/show-quiz-round.ts'
import { keepPractice } from './keep-practice.ts'
import { keepResult } from './leaderboard.ts'
import { listAnswers } from './quiz-records.ts'

/** What a channel is told when a round opens. */
export function tellOpen(bot: Bot, quiz: Quiz): Part[] {
  return showQuizOpen(sayIn(bot.languages, quiz.locale), bot, quiz)
}

/** What a channel is told when a round is over, and who has played until then. */
export async function tellShown(bot: Bot, quiz: Quiz) {
  const say = sayIn(bot.languages, quiz.locale)
  const answers = await listAnswers(bot, quiz.channelId, { quizId: quiz.id })
  const round = quiz.rounds.length - 1
  const ofRound = answers.filter((each) => each.round === round)
  await keepPractice(bot, quiz, ofRound)
  const silentRounds = ofRound.length === 0 ? quiz.silentRounds + 1 : 0
  const known = { players: playersOf(answers), silentRounds }
  const shown = { quiz: { ...quiz, ...known }, ofRound, scores: scoresOf(quiz, answers) }
  const parts = showQuizShown(say, bot, shown)
  return { parts, known }
}

/** What a channel is told when all is over. */
export async function tellEnd(bot: Bot, quiz: Quiz): Promise<Part[]> {
  const answers = await listAnswers(bot, quiz.channelId, { quizId: quiz.id })
  const scores = scoresOf(quiz, answers)
  await keepResult(bot, quiz, scores)
  return showQuizEnd(sayIn(bot.languages, quiz.locale), quiz, scores)
}

function playersOf(answers: readonly QuizAnswer[]): string[] {
  return [...new Set(answers.map(({ learnerId }) => learnerId))]
}
