import { endQuiz, nextPhase } from '../../study/quiz/next-phase.ts'
import type { Quiz } from '../../study/quiz/quiz.ts'
import type { Bot } from '../bot.ts'
import { messageOf, type Rest, RestRefused } from '../rest.ts'
import type { Timers } from '../timers.ts'
import { drawQuestion } from './draw-question.ts'
import { changeQuiz, readQuiz } from './quiz-records.ts'
import { tellEnd, tellOpen, tellShown } from './tell-quiz.ts'

/** Discord's number for a message that is not there. */
const UNKNOWN_MESSAGE = 10_008

/** The bot where it may speak by itself. */
export interface Stage {
  readonly bot: Bot
  readonly rest: Rest
  readonly timers: Timers
}

/**
 * Brings the quiz of a channel to where it is to be by now: tells the channel what it has not been
 * told, goes on to the next phase if this one is over, and asks to be woken for the one after. Ended
 * anywhere, it can be called again: nothing is told twice but what Discord keeps from being said
 * twice.
 *
 * @throws RestUnavailable, StoreUnavailable: call it again
 */
export async function advanceQuiz(stage: Stage, channelId: string): Promise<void> {
  const { bot, timers } = stage
  let quiz = await readQuiz(bot, channelId)
  while (quiz) {
    if (!quiz.told) quiz = await tell(stage, quiz)
    if (!quiz || quiz.phase === 'over') return
    const now = bot.study.now()
    if (now < quiz.wakeAt) return timers.wake(channelId, quiz.wakeAt)
    quiz = await turnTo(bot, quiz)
  }
}

/** Goes on to the next phase, unless somebody else has. */
function turnTo(bot: Bot, { id, channelId, phase, rounds }: Quiz): Promise<Quiz | undefined> {
  const bank = bot.study.bank()
  return changeQuiz(bot, channelId, (quiz) => {
    const isSame = quiz?.id === id && quiz.phase === phase && quiz.rounds.length === rounds.length
    if (!quiz || !isSame || quiz.wakeAt > bot.study.now()) return quiz
    return nextPhase(quiz, bot.study.now(), (cardId) => drawQuestion(bank, cardId, quiz.id))
  })
}

/** Tells the channel of the phase, and notes that it has been told; a channel that takes nothing ends the quiz. */
async function tell(stage: Stage, quiz: Quiz): Promise<Quiz | undefined> {
  const { bot } = stage
  try {
    const known = await say(stage, quiz)
    return await changeQuiz(bot, quiz.channelId, (now) => {
      const isSame = now?.id === quiz.id && now.rounds.length === quiz.rounds.length
      if (!now || !isSame || now.told) return now
      // Ended meanwhile: what is known of the round is, and the end is still to be told.
      return { ...now, ...known, told: now.phase === quiz.phase }
    })
  } catch (error) {
    if (!(error instanceof RestRefused)) throw error
    return changeQuiz(bot, quiz.channelId, (now) =>
      now?.id === quiz.id ? { ...endQuiz(now), told: true } : now,
    )
  }
}

/** Says what there is to say in a phase; gives what is known of the quiz since. */
async function say(stage: Stage, quiz: Quiz): Promise<Partial<Quiz>> {
  const { bot, rest } = stage
  switch (quiz.phase) {
    case 'lead':
      return {}
    case 'open':
      return { messageId: await postRound(stage, quiz) }
    case 'shown':
      return showRound(stage, quiz)
    case 'over': {
      const known = quiz.isCut ? await showRound(stage, quiz) : {}
      const parts = await tellEnd(bot, { ...quiz, ...known })
      await rest.post(quiz.channelId, messageOf(parts), `${quiz.id}-end`)
      return known
    }
  }
}

/** Posts the question of the last round, and gives its message; that of an earlier try, if there is one. */
function postRound({ bot, rest }: Stage, quiz: Quiz): Promise<string> {
  return rest.post(quiz.channelId, messageOf(tellOpen(bot, quiz)), nonceOf(quiz))
}

/** Shows the last round in the place of its question, or below if somebody has taken that away. */
async function showRound(stage: Stage, quiz: Quiz): Promise<Partial<Quiz>> {
  const { rest } = stage
  const { channelId, messageId = await postRound(stage, quiz) } = quiz
  const { parts, known } = await tellShown(stage.bot, quiz)
  try {
    await rest.edit({ channelId, messageId }, messageOf(parts))
  } catch (error) {
    if (!(error instanceof RestRefused) || error.code !== UNKNOWN_MESSAGE) throw error
    await rest.post(channelId, messageOf(parts), `${nonceOf(quiz)}s`)
  }
  return known
}

/** The same for every try to post the question of a round: 25 characters at most. */
function nonceOf({ id, rounds }: Quiz): string {
  return `${id}-${rounds.length.toString(36)}`
}
