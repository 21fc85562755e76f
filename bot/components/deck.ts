import { newCourse } from '../drill/course.ts'
import { goOn } from '../steps/go-on.ts'
import type { Component } from './component.ts'

/** The menu of decks: drills the one chosen. */
export const deck: Component = {
  action: 'deck',
  run(visit, { values }) {
    const [deckKey] = values
    return deckKey === undefined ? undefined : goOn(visit, newCourse({ deckKey }))
  },
}
