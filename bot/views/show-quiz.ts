import { lastRound, type Quiz, type QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Score } from '../../study/quiz/score.ts'
import type { Bot } from '../bot.ts'
import { encodeCustomId } from '../custom-id.ts'
import { DANGER, PRIMARY } from '../discord.ts'
import { showInline, showPlain } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say } from '../texts/texts.ts'
import { letterOf } from './letters.ts'
import { showSource } from './show-source.ts'
import { showStem } from './show-stem.ts'
import { showMoment } from './show-time.ts'

const PLAYERS_SHOWN = 20
const LEADERS_SHOWN = 5
const LONGEST_BAR = 12
const MEDALS = ['🥇', '🥈', '🥉']

/** That a quiz is about to begin, and how it goes. */
export function showQuizLead(say: Say, quiz: Quiz, title: string): Part[] {
  const how = say(quiz.mode === 'speed' ? 'quiz.how.speed' : 'quiz.how')
  return [
    frame([
      say('quiz.lead', {
        title: showPlain(title, 80),
        count: quiz.cardIds.length,
        when: showMoment(quiz.wakeAt),
      }),
      how,
    ]),
    ...buttonRows([stopButton(say, quiz)]),
  ]
}

/** A round that is open: the question, the options in full, a button each. */
export function showQuizOpen(say: Say, _bot: Bot, quiz: Quiz): Part[] {
  const round = lastRound(quiz)
  if (!round) return [frame([say('quiz.gone')])]
  const { question, closesAt } = round
  const options = question.options.map(
    ({ text }, at) => `**${letterOf(at)}** ${showInline(text, 180)}`,
  )
  const number = String(quiz.rounds.length - 1)
  const picks = question.options.map(({ id }, at) =>
    button(encodeCustomId({ action: 'quiz', parts: [quiz.id, number, id] }), letterOf(at), PRIMARY),
  )
  const { cardId, form } = question
  return [
    frame([
      headOf(say, quiz),
      stemOf(question, 900),
      options.join('\n'),
      `-# ${say('quiz.closes', { when: showMoment(closesAt) })}`,
    ]),
    ...buttonRows(picks),
    ...buttonRows([
      button(encodeCustomId({ action: 'flag', parts: [cardId, form] }), say('button.report')),
      stopButton(say, quiz),
    ]),
  ]
}

/** What is shown after a round. */
export interface ShownRound {
  readonly quiz: Quiz
  readonly ofRound: readonly QuizAnswer[]
  readonly scores: readonly Score[]
}

/** A round that is over: what was right, who chose what, and how it stands. */
export function showQuizShown(say: Say, bot: Bot, { quiz, ofRound, scores }: ShownRound): Part[] {
  const round = lastRound(quiz)
  if (!round) return [frame([say('quiz.gone')])]
  const { question } = round
  const most = Math.max(1, ofRound.length)
  const options = question.options.map(({ id, text, key }, at) => {
    const count = ofRound.filter(({ optionId }) => optionId === id).length
    const bar = '▮'.repeat(Math.round((count / most) * LONGEST_BAR))
    return `${key ? '✅' : '▫️'} **${letterOf(at)}** ${showInline(text, 150)}\n-# ${bar} ${count}`
  })
  const right = ofRound.filter(({ right }) => right).map(({ userId }) => userId)
  const { cardId, form } = question
  return [
    frame([
      headOf(say, quiz),
      stemOf(question, 600),
      options.join('\n'),
      namesOf(say, right, ofRound.length),
      reasonOf(say, bot, quiz),
      tableOf(say, quiz, scores.slice(0, LEADERS_SHOWN)),
      `-# ${say('quiz.next', { when: showMoment(quiz.wakeAt) })}`,
    ]),
    ...buttonRows([
      button(encodeCustomId({ action: 'flag', parts: [cardId, form] }), say('button.report')),
      stopButton(say, quiz),
    ]),
  ]
}

/** A quiz that is over: the table, and the way to what one has missed. */
export function showQuizEnd(say: Say, quiz: Quiz, scores: readonly Score[]): Part[] {
  const title = say(scores.length === 0 ? 'quiz.end.silent' : 'quiz.end')
  const table = tableOf(say, quiz, scores.slice(0, PLAYERS_SHOWN))
  const more = scores.length - PLAYERS_SHOWN
  const missed = button(
    encodeCustomId({ action: 'quiz-missed', parts: [quiz.id] }),
    say('button.quiz-missed'),
    PRIMARY,
  )
  const board = button(encodeCustomId({ action: 'board', parts: [] }), say('button.board'))
  return [
    frame([title, table, more > 0 ? `-# ${say('quiz.end.more', { count: more })}` : '']),
    ...buttonRows(scores.length > 0 ? [missed, board] : [board]),
  ]
}

function headOf(say: Say, { rounds, cardIds }: Quiz): string {
  return `-# ${say('quiz.round', { number: rounds.length, count: cardIds.length })}`
}

function stemOf(
  { stem, context }: { readonly stem: string; readonly context: readonly string[] },
  limit: number,
): string {
  return showStem({ stem, context }, limit)
}

function namesOf(say: Say, right: readonly string[], of: number): string {
  if (of === 0) return say('quiz.nobody')
  const shown = right.slice(0, PLAYERS_SHOWN).map((userId) => `<@${userId}>`)
  const names = right.length > shown.length ? [...shown, '…'] : shown
  return say('quiz.right', { right: right.length, count: of, names: names.join(' ') || '–' })
}

function reasonOf(say: Say, bot: Bot, quiz: Quiz): string {
  const { cardId, form } = lastRound(quiz)?.question ?? {}
  const card = cardId === undefined ? undefined : bot.study.bank().card(cardId)
  const question = card?.questions.find(({ id }) => id === `${cardId}.${form}`)
  return card && question ? showSource({ say }, card, question) : ''
}

function tableOf(say: Say, { mode }: Quiz, scores: readonly Score[]): string {
  return scores
    .map(({ userId, right, answered, points }, at) => {
      const place = MEDALS[at] ?? `${at + 1}\\.`
      const score = say(mode === 'speed' ? 'quiz.score.speed' : 'quiz.score', {
        right,
        count: answered,
        points,
      })
      return `${place} <@${userId}> ${score}`
    })
    .join('\n')
}

function stopButton(say: Say, { id }: Quiz) {
  return button(
    encodeCustomId({ action: 'quiz-stop', parts: [id] }),
    say('button.quiz-stop'),
    DANGER,
  )
}
