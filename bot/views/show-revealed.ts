import { dueMoment } from '../../study/act/due-moment.ts'
import type { Revealed } from '../../study/act/reveal-answer.ts'
import type { Question } from '../../study/bank/question.ts'
import { startOfDay } from '../../study/memory/day.ts'
import { RATINGS, type Rating } from '../../study/memory/event.ts'
import { encodeCustomId } from '../custom-id.ts'
import { DANGER, PRIMARY, SECONDARY, SUCCESS } from '../discord.ts'
import { type Asked, encodeAsked } from '../drill/asked.ts'
import { showBlocks } from '../markdown/show-blocks.ts'
import { button, buttonRows, frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { placeLine } from './place-line.ts'
import { noteButton, showSource } from './show-source.ts'
import { showStem } from './show-stem.ts'
import { listLines } from './show-task.ts'
import { showDuration } from './show-time.ts'

/** An answer that is shown for a learner to grade. */
export type RevealedAnswer = Extract<Revealed, { kind: 'revealed' }>

const STYLES = { again: DANGER, hard: SECONDARY, good: SUCCESS, easy: PRIMARY } as const

/** The answer, why it is right, and four grades with the interval that each leads to. */
export function showRevealed(visit: Visit, asked: Asked, revealed: RevealedAnswer): Part[] {
  const { say } = visit
  const { card, question } = revealed
  return [
    frame([
      placeLine(visit, card),
      showStem(question, 800, card),
      showAnswer(visit, question),
      showSource(visit, card, question),
      `-# ${say('answer.grade')}`,
    ]),
    ...buttonRows(
      ratingsFor(revealed).map((rating) => ratingButton(visit, asked, { rating, revealed })),
    ),
    ...buttonRows(noteButton(visit, card)),
  ]
}

function ratingsFor({ profile }: RevealedAnswer): readonly Rating[] {
  return profile.settings.gradeButtons === 'two' ? ['again', 'good'] : RATINGS
}

function showAnswer({ say }: Visit, question: Question): string {
  switch (question.kind) {
    case 'order':
      return listLines(question.items, (place) => `**${place + 1}** `, 800)
    case 'match':
      return listLines(
        question.pairs.map(({ left, right }) => `${left} → ${right}`),
        () => '• ',
        800,
      )
    default:
      return say('answer.is', { answer: showBlocks(question.answer, 800) })
  }
}

function ratingButton(
  { bot, say }: Visit,
  asked: Asked,
  { rating, revealed }: { readonly rating: Rating; readonly revealed: RevealedAnswer },
) {
  const { settings } = revealed.profile
  const { due } = revealed.after[rating]
  const { day } = revealed.after.again.last ?? { day: 0 }
  const from = due.kind === 'day' ? startOfDay(day, settings) : bot.study.now()
  const ms = dueMoment(revealed.after[rating], settings) - from
  const interval = showDuration(ms, say.language)
  const label = say('rating.label', { rating: say(`rating.${rating}`), interval })
  const parts = [...encodeAsked(asked), rating]
  return button(encodeCustomId({ action: 'rate', parts }), label, STYLES[rating])
}
