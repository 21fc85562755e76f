import { decodeCardPlace } from '../drill/card-place.ts'
import type { Aside } from '../steps/set-aside.ts'
import type { Component } from './component.ts'

/** The buttons that take a card out of drills, for good or until tomorrow, and back in. */
export const stop = asideButton('stop')
export const later = asideButton('later')
export const back = asideButton('back')

function asideButton(action: Aside): Component {
  return {
    action,
    run(visit, { parts }) {
      const place = decodeCardPlace(parts)
      return (
        place && import('../steps/set-aside.ts').then((step) => step.setAside(visit, place, action))
      )
    },
  }
}
