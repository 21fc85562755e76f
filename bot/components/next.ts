import { decodeCourse } from '../drill/course.ts'
import { goOn } from '../steps/go-on.ts'
import type { Component } from './component.ts'

/** The button to the next question, to a drill's end, and to a drill's beginning. */
export const next: Component = {
  action: 'next',
  goesOn: ({ parts }) => (decodeCourse(parts[0])?.answered ?? 0) > 0,
  run(visit, { parts }) {
    const course = decodeCourse(parts[0])
    return course && goOn(visit, course)
  },
}
