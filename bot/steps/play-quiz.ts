import { askNext } from '../../study/act/ask-next.ts'
import { closeEarly, endQuiz } from '../../study/quiz/next-phase.ts'
import { isInTime, isLastRound, type Quiz, type QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { newCourse } from '../drill/course.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { reply, replyAside } from '../message/reply.ts'
import { markPlayed } from '../quiz/played-marks.ts'
import {
  changeQuiz,
  countAnswer,
  keepAnswer,
  listAnswers,
  QUIZ_KEPT_MS,
  readAnswers,
  readQuiz,
} from '../quiz/quiz-records.ts'
import { mayModerate } from '../server/may-manage.ts'
import type { TextKey } from '../texts/texts.ts'
import { letterOf } from '../views/letters.ts'
import { drillButton, pageButton } from '../views/next-button.ts'
import { showAsked } from '../views/show-asked.ts'
import type { Visit } from '../visit.ts'

/** Discord's ids carry the milliseconds of their making above so many bits. */
const SNOWFLAKE_TIME_SHIFT = 22n

/** What the button of an option carries. */
export interface Pressed {
  readonly quizId: string
  readonly round: number
  readonly optionId: string
}

/** Takes an answer in a quiz, in secret: one a round, the first counts. */
export async function playQuiz(visit: Visit, pressed: Pressed): Promise<Reply> {
  const { bot, place, say, who } = visit
  const quiz = await readQuiz(bot, place.channelId)
  if (!quiz || quiz.id !== pressed.quizId) return gone(visit)
  const round = quiz.rounds[pressed.round]
  const option = round?.question.options.find(({ id }) => id === pressed.optionId)
  if (!round || !option) return aside(say('gone.button'))
  const at = bot.study.now()
  const isOpen = quiz.phase === 'open' && pressed.round === quiz.rounds.length - 1
  if (!isOpen || !isInTime(round, at)) return late(visit, quiz, pressed.round)
  const answer: QuizAnswer = {
    ...pressed,
    learnerId: who.learnerId,
    userId: place.userId,
    cardId: round.question.cardId,
    right: option.key,
    at,
  }
  const isPlayer = quiz.players.includes(who.learnerId)
  const [{ kept, isNew }] = await Promise.all([
    keepAnswer(bot, quiz.channelId, answer),
    isPlayer ? undefined : markPlayed(bot, quiz, who.learnerId),
  ])
  if (isNew && isPlayer) await closeIfAll(visit, quiz)
  const letter = letterOf(round.question.options.findIndex(({ id }) => id === kept.optionId))
  const isFirst = kept.optionId === pressed.optionId
  return aside(say(isFirst ? 'quiz.taken' : 'quiz.already', { letter }))
}

/**
 * Closes a round once all who have played so far have answered. The answers are looked at when the
 * count says that these are all, not at each press; where it says too few, time closes the round.
 */
async function closeIfAll({ bot }: Visit, quiz: Quiz): Promise<void> {
  const { channelId, players, rounds } = quiz
  const round = { quizId: quiz.id, round: rounds.length - 1 }
  if ((await countAnswer(bot, round)) < players.length) return
  const answers = await listAnswers(bot, channelId, round)
  const answered = new Set(answers.map(({ learnerId }) => learnerId))
  if (!players.every((learnerId) => answered.has(learnerId))) return
  const now = bot.study.now()
  const closed = await changeQuiz(bot, channelId, (before) =>
    before?.id === quiz.id && before.rounds.length === rounds.length
      ? closeEarly(before, now)
      : before,
  )
  if (closed) await bot.timers?.wake(channelId, closed.wakeAt)
}

/** Ends a quiz, for who began it and for those who keep order. */
export async function stopQuiz(visit: Visit, quizId: string): Promise<Reply> {
  const { bot, place, say } = visit
  const quiz = await readQuiz(bot, place.channelId)
  if (!quiz || quiz.id !== quizId || quiz.phase === 'over') return gone(visit)
  if (quiz.hostId !== place.userId && !mayModerate(place)) return aside(say('quiz.not-yours'))
  await changeQuiz(bot, place.channelId, (before) =>
    before?.id === quizId && before.phase !== 'over'
      ? { ...endQuiz(before), isStopped: true }
      : before,
  )
  await bot.timers?.wake(place.channelId, bot.study.now())
  return replyAside([frame([say('quiz.stopped')]), ...buttonRows([drillButton(say)])])
}

/** Drills what a player has missed in a quiz, for the player alone. */
export async function drillMissed(visit: Visit, quizId: string): Promise<Reply> {
  const { bot, place, say, who } = visit
  const alone = { ...visit, isUpdate: false, isEphemeral: true }
  const { learnerId } = who
  const nothing = (key: TextKey): Reply =>
    replyAside([frame([say(key)]), ...buttonRows([drillButton(say)])])
  const mine = await readAnswers(bot, place.channelId, { quizId, learnerId })
  if (mine.length === 0) return nothing(isKept(visit, quizId) ? 'quiz.not-played' : 'quiz.not-kept')
  const cardIds = mine.filter(({ right }) => !right).map(({ cardId }) => cardId)
  if (cardIds.length === 0) return nothing('quiz.all-right')
  const next = admitted(await askNext(bot.study, who, { mode: 'missed', cardIds, anew: true }))
  if (next.kind !== 'asked') return nothing('quiz.all-right')
  return reply(alone, showAsked(alone, next, { course: newCourse({ mode: 'missed' }) }))
}

/** Whether answers in a quiz are still there: its id, as that of this press, tells when Discord made it. */
function isKept({ id }: Visit, quizId: string): boolean {
  if (![id, quizId].every((each) => /^\d{1,20}$/.test(each))) return true
  return (BigInt(id) - BigInt(quizId)) >> SNOWFLAKE_TIME_SHIFT < QUIZ_KEPT_MS
}

/** That an answer came too late, and what is next. */
function late({ say }: Visit, quiz: Quiz, pressed: number): Reply {
  const isOfLast = quiz.phase === 'shown' || pressed === quiz.rounds.length - 1
  const isEnd = quiz.phase === 'over' || (isLastRound(quiz) && isOfLast)
  if (!isEnd) return aside(say('quiz.late'))
  const buttons = [pageButton(say, 'quiz-new'), drillButton(say)]
  return replyAside([frame([say('quiz.late.last')]), ...buttonRows(buttons)])
}

/** That a quiz is over, and the way to another or to one's own cards. */
function gone({ say }: Visit): Reply {
  const buttons = [pageButton(say, 'quiz-new'), drillButton(say)]
  return replyAside([frame([say('quiz.gone')]), ...buttonRows(buttons)])
}

function aside(sentence: string): Reply {
  return replyAside([frame([sentence])])
}
