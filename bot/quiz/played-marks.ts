import type { Quiz } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'

/** As long as the answers of any quiz that is marked, whose last come after the mark. */
const KEPT_MS = 3 * 86_400_000

/** A quiz in which a learner has answered. */
export interface Played {
  readonly channelId: string
  readonly quizId: string
}

/** Notes among what is a learner's own in which quiz they have answered, once: there it is found again. */
export async function markPlayed(
  { study, records }: Pick<Bot, 'study' | 'records'>,
  { id, channelId }: Pick<Quiz, 'id' | 'channelId'>,
  learnerId: string,
): Promise<void> {
  const key = { about: 'learner', id: learnerId, name: `A#${channelId}#${id}` } as const
  await records.keep(key, { value: {}, replaces: 0, until: study.now() + KEPT_MS })
}

/** The quizzes of the last days in which a learner has answered. */
export async function listPlayed({ records }: Bot, learnerId: string): Promise<Played[]> {
  const played: Played[] = []
  for await (const { name } of records.list(
    { about: 'learner', id: learnerId },
    { prefix: 'A#' },
  )) {
    const [, channelId = '', quizId = ''] = name.split('#')
    played.push({ channelId, quizId })
  }
  return played
}
