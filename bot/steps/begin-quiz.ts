import type { DeckSummary } from '../../study/bank/deck.ts'
import { LEAD_MS, type Quiz } from '../../study/quiz/quiz.ts'
import { MODAL, NEW_MESSAGE, type Reply } from '../discord.ts'
import { deckOfName } from '../drill/find-deck.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { buttonRows, frame } from '../message/layout.ts'
import { replyAside } from '../message/reply.ts'
import { drawCards } from '../quiz/draw-question.ts'
import { changeQuiz } from '../quiz/quiz-records.ts'
import type { QuizWish, SaidOfQuiz } from '../quiz/quiz-wish.ts'
import { readWish } from '../quiz/read-wish.ts'
import { whyNoQuiz } from '../quiz/why-no-quiz.ts'
import { messageOf } from '../rest.ts'
import { mayModerate } from '../server/may-manage.ts'
import { readServer } from '../server/server-settings.ts'
import { deckLabel } from '../views/deck-label.ts'
import { drillButton, pageButton } from '../views/next-button.ts'
import { quizForm } from '../views/quiz-form.ts'
import { showQuizLead, stopButton } from '../views/show-quiz.ts'
import type { Visit } from '../visit.ts'

/** A quiz that was not ended, though nothing has happened in it for so long, is given up. */
const GIVEN_UP_MS = 10 * 60_000

/** Opens the form in which a quiz is begun, or says why there can be none and what to do. */
export async function openQuizForm(visit: Visit): Promise<Reply> {
  const reason = whyNoQuiz(visit)
  if (reason !== undefined) return aside(visit, reason)
  if (visit.bot.study.bank().decks.length === 0) return aside(visit, visit.say('decks.none'))
  return { type: MODAL, data: quizForm(visit) }
}

/** Begins a quiz in a channel, or says why not and what to do. */
export async function beginQuiz(visit: Visit, said: SaidOfQuiz): Promise<Reply> {
  const wish = readWish(said)
  const { bot, place, say } = visit
  const { serverId } = place
  const { timers } = bot
  const reason = whyNoQuiz(visit)
  if (reason !== undefined || serverId === undefined || !timers)
    return aside(visit, reason ?? say('quiz.nowhere'))
  const server = await readServer(bot, serverId)
  if (server.channelIds.length > 0 && !server.channelIds.includes(place.channelId))
    return aside(
      visit,
      say('quiz.elsewhere', { channels: server.channelIds.map((id) => `<#${id}>`).join(' ') }),
    )
  const { deck, unknown } = deckFor(visit, wish.deckName ?? server.deckId)
  if (unknown !== undefined)
    return aside(visit, say('quiz.no-deck', { name: showPlain(unknown, 80) }))
  const quiz = newQuiz(visit, { ...wish, serverId, ...(deck ? { deckId: deck.id } : {}) })
  if (quiz.cardIds.length === 0) return aside(visit, say('quiz.no-cards'))
  const kept = await changeQuiz(bot, quiz.channelId, (before) =>
    before && isGoing(before, quiz.startedAt) ? before : quiz,
  )
  if (!kept) return aside(visit, say('quiz.gone'))
  if (kept.id !== quiz.id) {
    // Somebody's process may have ended before it was asked to be woken.
    if (kept.wakeAt < quiz.startedAt) await timers.wake(kept.channelId, quiz.startedAt)
    return going(visit, kept)
  }
  await timers.wake(quiz.channelId, quiz.wakeAt)
  const title = deck ? deckLabel(deck) : say('due.all')
  const message = messageOf(showQuizLead(say, quiz, title))
  return {
    type: NEW_MESSAGE,
    data: {
      flags: message.flags,
      allowed_mentions: { parse: [] },
      components: [...message.components],
    },
  }
}

/** That there is a quiz already, with the way to end it for who may. */
function going(visit: Visit, quiz: Quiz): Reply {
  const { say, place } = visit
  if (quiz.hostId !== place.userId && !mayModerate(place)) return aside(visit, say('quiz.going'))
  return replyAside([frame([say('quiz.going')]), ...buttonRows([stopButton(say, quiz)])])
}

/** Why there is no quiz, with the ways to another one and to a drill of one's own. */
function aside({ say }: Visit, sentence: string): Reply {
  const buttons = [drillButton(say), pageButton(say, 'quiz-new'), pageButton(say, 'decks')]
  return replyAside([frame([sentence]), ...buttonRows(buttons)])
}

function isGoing({ phase, wakeAt }: Quiz, now: number): boolean {
  return phase !== 'over' && now - wakeAt < GIVEN_UP_MS
}

function deckFor(
  { bot }: Visit,
  name: string | undefined,
): { readonly deck?: DeckSummary; readonly unknown?: string } {
  if (name === undefined) return {}
  const deck = deckOfName(bot, name)
  return deck ? { deck } : { unknown: name }
}

function newQuiz(
  { bot, id, place, say }: Visit,
  wish: QuizWish & { readonly serverId: string; readonly deckId?: string },
): Quiz {
  const { count, pace, mode, serverId, deckId } = wish
  const now = bot.study.now()
  const scope = deckId === undefined ? {} : { deckId }
  return {
    id,
    channelId: place.channelId,
    serverId,
    hostId: place.userId,
    locale: say.language,
    cardIds: drawCards(bot.study.bank(), { ...scope, count, seed: id }),
    ...{ pace, mode },
    phase: 'lead',
    wakeAt: now + LEAD_MS,
    rounds: [],
    drawn: 0,
    players: [],
    silentRounds: 0,
    told: true,
    startedAt: now,
  }
}
