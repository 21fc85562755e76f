import type { QuizAnswer } from '../../study/quiz/quiz.ts'
import { type Joined, listJoined } from '../quiz/leaderboard.ts'
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
  /** The last quiz of the channel that it is asked for in: whether they began it, and what they chose. */
  readonly quiz: object | null
}

/** Reads what is kept of the one who asks for Discord's sake. */
export async function ownOfDiscord({ bot, who, place }: Visit): Promise<OwnOfDiscord> {
  const { learnerId } = who
  const [reminder, leaderboards, quiz] = await Promise.all([
    readReminder(bot, learnerId),
    listJoined(bot, learnerId),
    readQuiz(bot, place.channelId),
  ])
  const answers = quiz && (await readAnswers(bot, place.channelId, { quizId: quiz.id, learnerId }))
  const isHost = quiz?.hostId === place.userId
  return {
    ...{ kind: 'notedrill-discord', format: 1, account: place.userId },
    reminder: reminder ? tellReminder(reminder) : null,
    leaderboards,
    quiz:
      quiz && (isHost || answers?.length)
        ? { id: quiz.id, channel: quiz.channelId, begun: isHost, answers: answers?.map(tellAnswer) }
        : null,
  }
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
