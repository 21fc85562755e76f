import { openReport } from '../steps/open-report.ts'
import type { Component } from './component.ts'

/** The button that reports a question. */
export const flag: Component = {
  action: 'flag',
  isForAll: true,
  run(visit, { parts }) {
    const [cardId, form] = parts
    return cardId && form ? openReport(visit, { cardId, form }) : undefined
  },
}
