import type { Summary } from '../../study/act/summarise-due.ts'
import { instant, showReport } from './envelope.ts'

const HOUR_MS = 3_600_000

function hourOf(at: number): number {
  return Math.floor(at / HOUR_MS) * HOUR_MS
}

/** What is due, as the API writes it. */
export function showSummary(summary: Extract<Summary, { kind: 'summary' }>, now: number) {
  const { total, decks, heldBack, nextAt, hours } = summary
  const data = {
    hours: hours.map((due, at) => ({ from: instant(hourOf(now) + at * HOUR_MS), due })),
    learning: total.learning,
    due: total.due,
    new: total.fresh,
    held_back: heldBack,
    next_due_at: nextAt === undefined ? null : instant(nextAt),
    decks: [...decks].map(([id, { learning, due, fresh, studied, cards }]) => ({
      id,
      learning,
      due,
      new: fresh,
      studied,
      cards,
    })),
  }
  return showReport({ object: 'summary', url: '/v1/me/summary', updatedAt: now }, data)
}
