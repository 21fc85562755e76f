import { isInTime, type Quiz, type QuizAnswer } from './quiz.ts'

/** What a player has come to. */
export interface Score {
  readonly learnerId: string
  readonly userId: string
  readonly right: number
  readonly answered: number
  readonly points: number
}

const MOST_POINTS = 100

/** The scores of a quiz, best first: a fold of its answers, each of which counts once and if it was in time. */
export function scoresOf(quiz: Quiz, answers: Iterable<QuizAnswer>): Score[] {
  const scores = new Map<string, Score>()
  for (const answer of answers) {
    const round = quiz.rounds[answer.round]
    if (!round || !isInTime(round, answer.at)) continue
    const { learnerId, userId } = answer
    const before = scores.get(learnerId) ?? { learnerId, userId, right: 0, answered: 0, points: 0 }
    const isKey = round.question.options.some(({ id, key }) => key && id === answer.optionId)
    scores.set(learnerId, {
      ...before,
      right: before.right + (isKey ? 1 : 0),
      answered: before.answered + 1,
      points: before.points + (isKey ? pointsFor(quiz, answer) : 0),
    })
  }
  return [...scores.values()].sort(bestFirst)
}

/** One point, or in a quiz for speed 100 down to 50 for an answer at the last moment. */
function pointsFor({ mode, rounds }: Quiz, { round, at }: QuizAnswer): number {
  const { openedAt = 0, closesAt = 1 } = rounds[round] ?? {}
  if (mode === 'normal') return 1
  const share = Math.min(1, Math.max(0, (at - openedAt) / Math.max(1, closesAt - openedAt)))
  return Math.round(MOST_POINTS * (1 - share / 2))
}

/** The place of the score at an index of those that are given best first, from 1: equal ones share it. */
export function placeOf(scores: readonly Score[], at: number): number {
  const own = scores[at]
  const first = scores.findIndex(
    ({ points, answered }) => points === own?.points && answered === own.answered,
  )
  return first + 1
}

function bestFirst(a: Score, b: Score): number {
  return b.points - a.points || a.answered - b.answered || (a.learnerId < b.learnerId ? -1 : 1)
}
