import { createHash } from 'node:crypto'
import { base32 } from '../../study/act/base32.ts'

/** How a drill goes: what its buttons carry from question to question instead of a session. */
export interface Course {
  /** `deckKey` of the deck that is drilled; all decks if left out. */
  readonly deckKey?: string
  /** Questions answered so far. */
  readonly answered: number
  readonly right: number
  /** After how many answers the drill ends; when nothing is left if left out. */
  readonly goal?: number
}

/** More than this many is not counted. */
const LARGEST = 36 ** 3 - 1
const SHAPE = /^([a-z2-7]{8})?-([\da-z]{1,3})-([\da-z]{1,3})-([\da-z]{1,3})?$/

/** A drill that begins. */
export function newCourse(more: { deckKey?: string; goal?: number } = {}): Course {
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

/** Whether as much is answered as was wished. */
export function isAtGoal({ answered, goal }: Course): boolean {
  return goal !== undefined && answered >= goal
}

/** A deck in eight characters, whatever the length of its id. */
export function deckKeyOf(deckId: string): string {
  return base32(createHash('sha256').update(deckId).digest().subarray(0, 5))
}

/** A course as a part of a `custom_id`: 20 characters at most. */
export function encodeCourse({ deckKey = '', answered, right, goal }: Course): string {
  const digits = (value: number): string => Math.min(value, LARGEST).toString(36)
  const end = goal === undefined ? '' : digits(goal)
  return [deckKey, digits(answered), digits(right), end].join('-')
}

/** Reads a part of a `custom_id` as a course. */
export function decodeCourse(text: string | undefined): Course | undefined {
  const [whole, deckKey, answered, right, goal] = SHAPE.exec(text ?? '') ?? []
  if (whole === undefined || answered === undefined || right === undefined) return undefined
  return {
    ...(deckKey === undefined ? {} : { deckKey }),
    answered: Number.parseInt(answered, 36),
    right: Number.parseInt(right, 36),
    ...(goal === undefined ? {} : { goal: Number.parseInt(goal, 36) }),
  }
}
