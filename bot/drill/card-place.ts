import { type Course, decodeCourse, encodeCourse } from './course.ts'

/** A card, and the drill in which it came up. */
export interface CardPlace {
  readonly cardId: string
  readonly course: Course
}

/** A card's place as parts of a `custom_id`. */
export function encodeCardPlace({ cardId, course }: CardPlace): string[] {
  return [cardId, encodeCourse(course)]
}

/** Reads parts of a `custom_id` as a card's place. */
export function decodeCardPlace([cardId, encoded]: readonly string[]): CardPlace | undefined {
  const course = decodeCourse(encoded)
  return cardId && course ? { cardId, course } : undefined
}
