import type { Component } from './component.ts'

/** The button that reports a question. */
export const flag: Component = {
  action: 'flag',
  isForAll: true,
  run(visit, { parts }) {
    const [cardId, form] = parts
    return cardId && form
      ? import('../steps/open-report.ts').then((step) => step.openReport(visit, { cardId, form }))
      : undefined
  },
}
