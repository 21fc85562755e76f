import type { Next } from '../../study/act/ask-next.ts'
import type { Asked } from '../drill/asked.ts'
import type { Course } from '../drill/course.ts'
import { showPlain } from '../markdown/show-inline.ts'
import { frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { answerRows } from './answer-rows.ts'
import { placeLine } from './place-line.ts'
import { showStem } from './show-stem.ts'
import { showTask } from './show-task.ts'

/** A question that is asked. */
export type AskedNext = Extract<Next, { kind: 'asked' }>

/** A question as a message: where it is from, what it asks, what to choose from, and buttons. */
export function showAsked(
  visit: Visit,
  next: AskedNext,
  { course, before = '' }: { readonly course: Course; readonly before?: string },
): Part[] {
  const { card, question, reviewId } = next
  const asked = askedOf(next, course)
  const hint = question.hint
    ? `-# ${visit.say('ask.hint', { hint: `||${showPlain(question.hint, 200)}||` })}`
    : ''
  return [
    frame([
      before,
      placeLine(visit, card, progressOf(visit, next, course)),
      showStem(question, 1000, card),
      showTask(visit.say, question, reviewId),
      hint,
      next.practice ? `-# ${visit.say('ask.practice')}` : '',
    ]),
    ...answerRows(visit.say, question, asked),
  ]
}

/** What the buttons of a question carry. */
export function askedOf({ card, question, reviewId }: AskedNext, course: Course): Asked {
  const form = question.id.slice(card.id.length + 1)
  return { cardId: card.id, form, rev: question.rev, reviewId, course }
}

function progressOf({ say }: Visit, { left }: AskedNext, { answered, goal }: Course): string {
  return goal === undefined
    ? say('place.left', { count: left })
    : say('place.of', { number: answered + 1, goal })
}
