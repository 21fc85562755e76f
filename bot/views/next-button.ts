import type { APIButtonComponent } from 'discord-api-types/v10'
import { encodeCustomId } from '../custom-id.ts'
import { PRIMARY } from '../discord.ts'
import { type Course, encodeCourse, isAtGoal, newCourse } from '../drill/course.ts'
import { button } from '../message/layout.ts'
import type { Say, TextKey } from '../texts/texts.ts'

/** The button to the next question of a drill, or to its end. */
export function nextButton(say: Say, course: Course): APIButtonComponent {
  return courseButton(course, say(isAtGoal(course) ? 'button.finish' : 'button.next'))
}

/** The button that begins a drill. */
export function drillButton(
  say: Say,
  key: TextKey = 'button.drill',
  more: Pick<Course, 'deckKey' | 'goal' | 'mode'> = {},
): APIButtonComponent {
  return courseButton(newCourse(more), say(key))
}

function courseButton(course: Course, label: string): APIButtonComponent {
  return button(encodeCustomId({ action: 'next', parts: [encodeCourse(course)] }), label, PRIMARY)
}

/** What has a page of its own. */
export type Page =
  | 'due'
  | 'decks'
  | 'help'
  | 'stats'
  | 'settings'
  | 'remind'
  | 'pause'
  | 'find'
  | 'undo-last'
  | 'link-app'
  | 'export'
  | 'forget-me'
  | 'quiz-new'
  | 'board'
  | 'admin'

/** The button that does what a command of that name does. */
export function pageButton(say: Say, page: Page): APIButtonComponent {
  return button(encodeCustomId({ action: page, parts: [] }), say(`button.${page}`))
}
