import { createHash } from 'node:crypto'
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
  const listed = await listAnswers(bot, quiz.channelId, { quizId: quiz.id })
  const round = quiz.rounds.length - 1
  const isBehind = isUnheard(
    quiz,
    listed.filter((each) => each.round < round),
  )
  const isDue = (each: QuizAnswer): boolean => isBehind || each.round === round
  const answers = await keepPractice(bot, quiz, { answers: listed, isDue })
  const ofRound = answers.filter((each) => each.round === round)
  const silentRounds = ofRound.length === 0 ? quiz.silentRounds + 1 : 0
  const known = { players: playersOf(answers), silentRounds, heard: digestOf(listed) }
  const shown = { quiz: { ...quiz, ...known }, ofRound, scores: scoresOf(quiz, answers) }
  const parts = showQuizShown(say, bot, shown)
  return { parts, known }
}

/** What a channel is told when all is over. */
export async function tellEnd(bot: Bot, quiz: Quiz): Promise<Part[]> {
  const listed = await listAnswers(bot, quiz.channelId, { quizId: quiz.id })
  const isBehind = isUnheard(quiz, listed)
  const answers = await keepPractice(bot, quiz, { answers: listed, isDue: () => isBehind })
  const scores = scoresOf(quiz, answers)
  await keepResult(bot, quiz, scores)
  return showQuizEnd(sayIn(bot.languages, quiz.locale), quiz, scores)
}

/** Whether some of these answers were written only after their round was shown. */
function isUnheard({ heard }: Quiz, answers: readonly QuizAnswer[]): boolean {
  return digestOf(answers) !== (heard ?? digestOf([]))
}

/** The same for the same answers, as they are listed. */
function digestOf(answers: readonly QuizAnswer[]): string {
  const hash = createHash('sha256')
  for (const { round, learnerId } of answers) hash.update(`${round}/${learnerId};`)
  return hash.digest('base64url').slice(0, 22)
}

function playersOf(answers: readonly QuizAnswer[]): string[] {
  return [...new Set(answers.map(({ learnerId }) => learnerId))]
}
