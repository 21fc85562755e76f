import type { Today } from '../../study/act/read-today.ts'
import type { Summary } from '../../study/act/summarise-due.ts'
import type { Course } from '../drill/course.ts'
import { buttonRows, frame, type Part } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { drillButton, pageButton } from './next-button.ts'
import { showMoment } from './show-time.ts'

/** A practice that has nothing left to ask, and what waits besides it. */
export interface PracticeEnding {
  readonly course: Course
  readonly summary: Extract<Summary, { kind: 'summary' }>
  readonly today: Extract<Today, { kind: 'today' }>
}

/** A practice is over: how it went, what still waits today, and the way there. */
export function showPracticeEnd(
  { say }: Visit,
  { course, summary, today }: PracticeEnding,
): Part[] {
  const { answered, right } = course
  const { learning, due, fresh } = summary.total
  const { nextAt } = summary
  const isAgainWorthIt = right < answered && today.missed.length > 0
  const lines = [
    say(answered === 0 ? 'end.practice.none' : 'end.practice'),
    answered === 0 ? '' : say('end.tally', { count: answered, right }),
    due + fresh > 0 ? say('end.waiting', { count: due + fresh }) : '',
    learning > 0 ? say('end.learning', { count: learning }) : '',
    nextAt === undefined ? '' : say('end.next', { when: showMoment(nextAt) }),
  ]
  return [
    frame([lines.filter((line) => line !== '').join('\n')]),
    ...buttonRows([
      ...(learning + due + fresh > 0 ? [drillButton(say)] : []),
      ...(isAgainWorthIt ? [drillButton(say, 'button.missed', { mode: 'missed' })] : []),
      pageButton(say, 'due'),
      pageButton(say, 'decks'),
      pageButton(say, 'help'),
    ]),
  ]
}
