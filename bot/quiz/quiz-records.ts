import { changeRecord } from '../../study/act/change-record.ts'
import type { RecordKey } from '../../study/act/records.ts'
import type { Quiz, QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'

/** How long a quiz and its answers are kept, for whoever wants to review what was missed. */
const KEPT_MS = 2 * 86_400_000

/** The quiz of a channel. */
export async function readQuiz({ records }: Bot, channelId: string): Promise<Quiz | undefined> {
  const [kept] = await records.read([keyOf(channelId)])
  return kept && asQuiz(kept.value)
}

/** Changes the quiz of a channel, by one conditional write; gives what it is then. */
export async function changeQuiz(
  { study, records }: Bot,
  channelId: string,
  change: (quiz: Quiz | undefined) => Quiz | undefined,
): Promise<Quiz | undefined> {
  const recording = { records, read: asQuiz, until: study.now() + KEPT_MS }
  return changeRecord(study, recording, keyOf(channelId), change)
}

/** Keeps an answer, unless the learner has given one in this round; gives the one that counts. */
export async function keepAnswer(
  { study, records }: Bot,
  channelId: string,
  answer: QuizAnswer,
): Promise<QuizAnswer> {
  const { quizId, round, learnerId } = answer
  const name = `${roundPrefix(quizId, round)}${learnerId}`
  const key = { about: 'quiz', id: channelId, name } as const
  const recording = { records, read: asAnswer, until: study.now() + KEPT_MS }
  return (await changeRecord(study, recording, key, (before) => before ?? answer)) ?? answer
}

/** The answers of a quiz, or of one of its rounds. */
export async function listAnswers(
  { records }: Bot,
  channelId: string,
  of: { readonly quizId: string; readonly round?: number },
): Promise<QuizAnswer[]> {
  const prefix = of.round === undefined ? `A#${of.quizId}#` : roundPrefix(of.quizId, of.round)
  const answers: QuizAnswer[] = []
  for await (const { value } of records.list({ about: 'quiz', id: channelId }, { prefix }))
    answers.push(asAnswer(value))
  return answers
}

function keyOf(channelId: string): RecordKey {
  return { about: 'quiz', id: channelId, name: 'Q' }
}

function roundPrefix(quizId: string, round: number): string {
  return `A#${quizId}#${String(round).padStart(3, '0')}#`
}

// What stands under these keys was written above, by this version or an earlier one.
const asQuiz = (value: unknown): Quiz => value as Quiz
const asAnswer = (value: unknown): QuizAnswer => value as QuizAnswer
