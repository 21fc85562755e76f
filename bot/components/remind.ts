import type { Component } from './component.ts'

/** The button to one's reminders. */
export const remind: Component = {
  action: 'remind',
  run: (visit) => import('../steps/remind.ts').then((step) => step.openRemind(visit)),
}

/** The menu of hours. */
export const remindHour: Component = {
  action: 'remind-at',
  run: (visit, { values: [hour = ''] }) =>
    /^([01]?\d|2[0-3])$/.test(hour)
      ? import('../steps/remind.ts').then((step) => step.remindAt(visit, Number(hour)))
      : undefined,
}

/** The button to be reminded no more. */
export const remindOff: Component = {
  action: 'remind-off',
  run: (visit) => import('../steps/remind.ts').then((step) => step.remindNoMore(visit)),
}

/** The button to be reminded later today. */
export const snooze: Component = {
  action: 'snooze',
  run: (visit, { parts: [mark = ''] }) =>
    import('../steps/remind.ts').then((step) => step.snooze(visit, mark)),
}
