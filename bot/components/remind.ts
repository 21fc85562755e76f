import { openRemind, snooze as putOff, remindAt, remindNoMore } from '../steps/remind.ts'
import type { Component } from './component.ts'

/** The button to one's reminders. */
export const remind: Component = { action: 'remind', run: (visit) => openRemind(visit) }

/** The menu of hours. */
export const remindHour: Component = {
  action: 'remind-at',
  run: (visit, { values: [hour = ''] }) =>
    /^([01]?\d|2[0-3])$/.test(hour) ? remindAt(visit, Number(hour)) : undefined,
}

/** The button to be reminded no more. */
export const remindOff: Component = { action: 'remind-off', run: (visit) => remindNoMore(visit) }

/** The button to be reminded later today. */
export const snooze: Component = { action: 'snooze', run: (visit) => putOff(visit) }
