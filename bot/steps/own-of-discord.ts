import type { QuizAnswer } from '../../study/quiz/quiz.ts'
import { type Joined, listJoined } from '../quiz/leaderboard.ts'
import { listPlayed } from '../quiz/played-marks.ts'
import { readAnswers, readQuiz } from '../quiz/quiz-records.ts'
import type { Reminder } from '../remind/reminder.ts'
import { readReminder } from '../remind/reminder-records.ts'
import type { Visit } from '../visit.ts'

/** What is kept of a person for Discord's sake beside what they learn; times in ISO 8601. */
export interface OwnOfDiscord {
  readonly kind: 'notedrill-discord'
  readonly format: 1
  /** Whose it is: the number that Discord sends with every press. */
  readonly account: string
  readonly reminder: object | null
  /** The servers whose leaderboards they have joined, and what they came to in each quiz there. */
  readonly leaderboards: readonly Joined[]
  /**
   * The last quiz of the channel that it is asked for in, and those of the last days in which they have
   * answered: whether they began it, as far as that is still kept, and what they chose.
   */
  readonly quizzes: readonly OwnQuiz[]
}

/** What is kept of somebody in one quiz. */
interface OwnQuiz {
  readonly id: string
  readonly channel: string
  readonly begun: boolean
  readonly answers: readonly object[]
}

/** Reads what is kept of the one who asks for Discord's sake. */
export async function ownOfDiscord(visit: Visit): Promise<OwnOfDiscord> {
  const { bot, who, place } = visit
  const { learnerId } = who
  const [reminder, leaderboards, quizzes] = await Promise.all([
    readReminder(bot, learnerId),
    listJoined(bot, learnerId),
    readQuizzes(visit),
  ])
  return {
    ...{ kind: 'notedrill-discord', format: 1, account: place.userId },
    reminder: reminder ? tellReminder(reminder) : null,
    leaderboards,
    quizzes,
  }
}

async function readQuizzes({ bot, who, place }: Visit): Promise<OwnQuiz[]> {
  const { learnerId } = who
  const [here, played] = await Promise.all([
    readQuiz(bot, place.channelId),
    listPlayed(bot, learnerId),
  ])
  const open = here ? [{ channelId: here.channelId, quizId: here.id }] : []
  const all = [...open, ...played.filter(({ quizId }) => quizId !== here?.id)]
  const found: OwnQuiz[] = []
  for (const { channelId, quizId: id } of all) {
    const quiz = channelId === here?.channelId ? here : await readQuiz(bot, channelId)
    const begun = quiz?.id === id && quiz.hostId === place.userId
    const answers = await readAnswers(bot, channelId, { quizId: id, learnerId })
    if (begun || answers.length > 0)
      found.push({ id, channel: channelId, begun, answers: answers.map(tellAnswer) })
  }
  return found
}

/** All of it; only the names of Discord's things are words, and times can be read. */
function tellReminder(reminder: Reminder): object {
  const { userId, locale, talkId, last, tried, ...rest } = reminder
  const { nextAt, changedAt, deauthorisedAt, authorisedAt, leasedUntil, ...more } = rest
  return {
    ...more,
    ...{ account: userId, language: locale, talk: talkId },
    ...{ nextAt: timeOf(nextAt), changedAt: timeOf(changedAt), leasedUntil: timeOf(leasedUntil) },
    ...{ deauthorisedAt: timeOf(deauthorisedAt), authorisedAt: timeOf(authorisedAt) },
    last: last && { ...last, at: timeOf(last.at) },
    tried: tried && { ...tried, firstAt: timeOf(tried.firstAt) },
  }
}

function tellAnswer({ round, cardId, optionId, right, at, userId }: QuizAnswer): object {
  return { round, cardId, optionId, right, at: timeOf(at), account: userId }
}

function timeOf(at: number | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}
