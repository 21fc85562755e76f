import { hash } from 'node:crypto'
import { base32 } from '../../study/act/base32.ts'
import { DRILL_MODES, type DrillMode } from '../../study/drill/plan-drill.ts'

/** How a drill goes: what its buttons carry from question to question instead of a session. */
export interface Course {
  /** `deckKey` of the deck that is drilled; all decks if left out. */
  readonly deckKey?: string
  /** Questions answered so far. */
  readonly answered: number
  readonly right: number
  /** After how many answers the drill ends; when nothing is left if left out. */
  readonly goal?: number
  /** What it is for; what is due if left out. */
  readonly mode?: CourseMode
}

/** What a drill may be for besides what is due. */
export type CourseMode = Exclude<DrillMode, 'due'>

const MODE_LETTERS = { missed: 'm', ahead: 'a', cram: 'c' } as const satisfies Record<
  CourseMode,
  string
>

/** More than this many is not counted. */
const LARGEST = 36 ** 3 - 1
const SHAPE = /^([a-z2-7]{8})?-([\da-z]{1,3})-([\da-z]{1,3})-([\da-z]{1,3})?(?:-([mac]))?$/

/** A drill that begins. */
export function newCourse(more: Pick<Course, 'deckKey' | 'goal' | 'mode'> = {}): Course {
  return { ...more, answered: 0, right: 0 }
}

/** The course after one more answer. */
export function afterAnswer(course: Course, isRight: boolean): Course {
  return {
    ...course,
    answered: course.answered + 1,
    right: course.right + (isRight ? 1 : 0),
  }
}

/** The course before an answer that is taken back. */
export function beforeAnswer(course: Course, wasRight: boolean): Course {
  return {
    ...course,
    answered: Math.max(0, course.answered - 1),
    right: Math.max(0, course.right - (wasRight ? 1 : 0)),
  }
}

/** Whether answers are only practice. */
export function isPracticed({ mode }: Course): boolean {
  return mode === 'missed' || mode === 'cram'
}

/** Whether as much is answered as was wished. */
export function isAtGoal({ answered, goal }: Course): boolean {
  return goal !== undefined && answered >= goal
}

/** A deck in eight characters, whatever the length of its id. */
export function deckKeyOf(deckId: string): string {
  return base32(hash('sha256', deckId, 'buffer').subarray(0, 5))
}

/** A course as a part of a `custom_id`: 22 characters at most. */
export function encodeCourse({ deckKey = '', answered, right, goal, mode }: Course): string {
  const digits = (value: number): string => Math.min(value, LARGEST).toString(36)
  const end = goal === undefined ? '' : digits(goal)
  const parts = [deckKey, digits(answered), digits(right), end]
  return [...parts, ...(mode ? [MODE_LETTERS[mode]] : [])].join('-')
}

/** Reads a part of a `custom_id` as a course. */
export function decodeCourse(text: string | undefined): Course | undefined {
  const [whole, deckKey, answered, right, goal, letter] = SHAPE.exec(text ?? '') ?? []
  if (whole === undefined || answered === undefined || right === undefined) return undefined
  const mode = DRILL_MODES.find((each) => each !== 'due' && MODE_LETTERS[each] === letter)
  return {
    ...(deckKey === undefined ? {} : { deckKey }),
    ...(mode === undefined || mode === 'due' ? {} : { mode }),
    answered: Number.parseInt(answered, 36),
    right: Number.parseInt(right, 36),
    ...(goal === undefined ? {} : { goal: Number.parseInt(goal, 36) }),
  }
}
