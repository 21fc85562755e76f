import { changeRecord } from '../../study/act/change-record.ts'
import { keepTrying } from '../../study/act/keep-trying.ts'
import type { RecordKey } from '../../study/act/records.ts'
import type { Quiz, QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'
import { QUESTIONS } from './quiz-wish.ts'

/** How long a quiz and its answers are kept, for whoever wants to review what was missed. */
export const QUIZ_KEPT_MS = 2 * 86_400_000

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
  const recording = { records, read: asQuiz, until: study.now() + QUIZ_KEPT_MS }
  return changeRecord(study, recording, keyOf(channelId), change)
}

/** The answer of a learner in a round that counts. */
export interface KeptAnswer {
  readonly kept: QuizAnswer
  /** Whether it is the one that was to be kept, and not one that had been given before. */
  readonly isNew: boolean
}

/** Keeps an answer by one conditional write, unless the learner has given one in this round. */
export async function keepAnswer(
  { study, records }: Bot,
  channelId: string,
  answer: QuizAnswer,
): Promise<KeptAnswer> {
  const key = answerKey(channelId, answer)
  const keeping = { value: answer, replaces: 0, until: study.now() + QUIZ_KEPT_MS }
  return keepTrying(study, async () => {
    if ((await records.keep(key, keeping)) === 'written') return { kept: answer, isNew: true }
    const [before] = await records.read([key])
    const kept = before && asAnswer(before.value)
    // The same moment: this very answer, of whose writing nothing was heard.
    return kept && { kept, isNew: kept.at === answer.at }
  })
}

/**
 * Counts that one more of those who have played before has answered in a round, and gives how many
 * have. It can be more than there are, or less, where a process ended or an answer of the table was
 * lost: the answers themselves are what holds.
 */
export function countAnswer({ study }: Bot, { quizId, round }: Round): Promise<number> {
  return study.store.countOne(`quiz/${quizId}/${round}`, study.now() + QUIZ_KEPT_MS)
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

/** Removes an answer. */
export function removeAnswer(
  { records }: Bot,
  channelId: string,
  answer: QuizAnswer,
): Promise<void> {
  return records.remove(answerKey(channelId, answer))
}

/** What one learner has answered in a quiz, in one request. */
export async function readAnswers(
  { records }: Bot,
  channelId: string,
  { quizId, learnerId }: Pick<QuizAnswer, 'quizId' | 'learnerId'>,
): Promise<QuizAnswer[]> {
  const rounds = Array.from({ length: QUESTIONS.most }, (_, round) => round)
  const keys = rounds.map((round) => answerKey(channelId, { quizId, round, learnerId }))
  return (await records.read(keys)).flatMap((kept) => (kept ? [asAnswer(kept.value)] : []))
}

type Round = Pick<QuizAnswer, 'quizId' | 'round'>

function answerKey(channelId: string, { learnerId, ...of }: Round & Pick<QuizAnswer, 'learnerId'>) {
  const name = `${roundPrefix(of.quizId, of.round)}${learnerId}`
  return { about: 'quiz', id: channelId, name } as const
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
