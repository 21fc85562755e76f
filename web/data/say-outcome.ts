import type { Outcome } from '../../client/outcome.ts'
import type { BroughtIn } from '../client/own-data.ts'
import type { Fitted } from '../client/types.ts'

/** What is said of something that was done, and lines that belong to it. */
export interface Said {
  readonly text: string
  readonly lines?: readonly string[]
}

const SHOWN_LINES = 20

/** What came of something, in a sentence. */
export function sayOutcome<Body>(outcome: Outcome<Body>, say: (body: Body) => Said): Said {
  switch (outcome.kind) {
    case 'done':
      return say(outcome.body)
    case 'refused':
      return { text: `That could not be done. ${outcome.detail}` }
    case 'away':
      return { text: awayFor(outcome.retryAfterSeconds) }
  }
}

function awayFor(seconds: number | undefined): string {
  if (seconds === undefined)
    return 'The server does not answer. Nothing is lost: do the same again in a moment.'
  const minutes = Math.ceil(seconds / 60)
  return `That was often enough for now. Do it again in ${countOf(minutes, 'minute')}.`
}

/** What was new in a file, and which of its lines were not taken. */
export function sayBroughtIn(brought: BroughtIn): Said {
  const { cards, events, flags, quizzes, rejected, rejectedCount } = brought
  const parts = [
    ...(events > 0
      ? [
          `${countOf(events, 'answer and change', 'answers and changes')} to ${countOf(cards, 'card')}`,
        ]
      : []),
    ...(flags > 0 ? [countOf(flags, 'report')] : []),
    ...(quizzes > 0 ? [countOf(quizzes, 'quiz', 'quizzes')] : []),
  ]
  const added = parts.length > 0 ? `Added: ${parts.join(', ')}.` : 'There was nothing new in it.'
  if (rejectedCount === 0) return { text: added }
  const lines = rejected.slice(0, SHOWN_LINES).map(({ line, reason }) => `Line ${line}: ${reason}`)
  const rest = rejectedCount - lines.length
  return {
    text: `${added} ${countOf(rejectedCount, 'line was', 'lines were')} not taken:`,
    lines: rest > 0 ? [...lines, `… and ${rest} more`] : lines,
  }
}

/** Whether the schedule is another one now, and by what that was decided. */
export function sayFitted({ data: { lessons, trial } }: Fitted): Said {
  if (!trial)
    return {
      text: `There is too little to learn from yet: ${countOf(lessons, 'answer')} that came days after another to the same card, of at least 200.`,
    }
  const losses = `${trial.loss_after.toFixed(3)} instead of ${trial.loss_before.toFixed(3)}`
  return {
    text: trial.is_better
      ? `The schedule is fitted to your ${lessons} answers now: on cards that it had not seen, it foretells them better (log loss ${losses}; less is better). It holds from the next answer to a card.`
      : `The schedule stays as it is: on cards that it had not seen, another one did not foretell your ${lessons} answers better (log loss ${losses}).`,
  }
}

/** How many cards are due on another day. */
export function sayRescheduled(cards: number): Said {
  if (cards === 0) return { text: 'No card has moved: all are due as your settings would have it.' }
  return { text: `${countOf(cards, 'card is', 'cards are')} due on another day now.` }
}

function countOf(count: number, one: string, other = `${one}s`): string {
  return `${count} ${count === 1 ? one : other}`
}
