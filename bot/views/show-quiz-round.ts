import { isLastRound, lastRound, type Quiz, type QuizAnswer } from '../../study/quiz/quiz.ts'
import type { Score } from '../../study/quiz/score.ts'
import type { Bot } from '../bot.ts'
import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { showInline } from '../markdown/show-inline.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Say, TextKey } from '../texts/texts.ts'
import { letterOf } from './letters.ts'
import { showScores, stopButton } from './show-quiz.ts'
import { showSource } from './show-source.ts'
import { showStem } from './show-stem.ts'
import { showMoment } from './show-time.ts'

const WINNERS_SHOWN = 20
const LEADERS_SHOWN = 5
const LONGEST_BAR = 12

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

/**
 * A round that is over: what was right, who chose what, and how it stands. It stays in the channel as
 * it is, so it says nothing that passes and has no button that will be of no use.
 */
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
      showScores(say, quiz, scores.slice(0, LEADERS_SHOWN)),
      `-# ${say(afterwards(quiz))}`,
    ]),
    ...buttonRows([
      button(encodeCustomId({ action: 'flag', parts: [cardId, form] }), say('button.report')),
    ]),
  ]
}

function afterwards(quiz: Quiz): TextKey {
  if (quiz.isCut) return 'quiz.cut'
  return isLastRound(quiz) ? 'quiz.last' : 'quiz.next'
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
  const shown = right.slice(0, WINNERS_SHOWN).map((userId) => `<@${userId}>`)
  const names = right.length > shown.length ? [...shown, '…'] : shown
  return say('quiz.right', { right: right.length, count: of, names: names.join(' ') || '–' })
}

function reasonOf(say: Say, bot: Bot, quiz: Quiz): string {
  const { cardId, form } = lastRound(quiz)?.question ?? {}
  const card = cardId === undefined ? undefined : bot.study.bank().card(cardId)
  const question = card?.questions.find(({ id }) => id === `${cardId}.${form}`)
  return card && question ? showSource({ say }, card, question) : ''
}
