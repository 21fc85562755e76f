import { type Course, decodeCourse, encodeCourse } from './course.ts'

/** A question that was shown to somebody: what its buttons carry. */
export interface Asked {
  readonly cardId: string
  /** What follows the dot in the question's id. */
  readonly form: string
  readonly rev: string
  /** What the review will be called, whichever button makes it and however often. */
  readonly reviewId: string
  readonly course: Course
}

/** A shown question as parts of a `custom_id`. */
export function encodeAsked({ cardId, form, rev, reviewId, course }: Asked): string[] {
  return [cardId, form, rev, reviewId, encodeCourse(course)]
}

/** Reads parts of a `custom_id` as a shown question; `rest` is what comes after it. */
export function decodeAsked(
  parts: readonly string[],
): { readonly asked: Asked; readonly rest: readonly string[] } | undefined {
  const [cardId, form, rev, reviewId, encodedCourse, ...rest] = parts
  const course = decodeCourse(encodedCourse)
  if (!cardId || !form || !rev || !reviewId || !course) return undefined
  return { asked: { cardId, form, rev, reviewId, course }, rest }
}
