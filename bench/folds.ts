import type { Rating, ReviewEvent } from '../study/memory/event.ts'
import { DEFAULT_KNOWN, foldEvents } from '../study/memory/fold.ts'
import type { Measurement } from './report.ts'

const REVIEWS = 20
const RATINGS: readonly Rating[] = ['good', 'good', 'easy', 'again', 'hard']

/** How fast a log becomes a state: what every answer does, and every statistic for every card. */
export function measureFolds(): Measurement[] {
  const log = Array.from({ length: REVIEWS }, (_, turn) => reviewOf(turn))
  for (let warm = 0; warm < 2000; warm++) foldEvents('aaaaaaaaaa', log, DEFAULT_KNOWN)
  const began = performance.now()
  let folds = 0
  for (; performance.now() - began < 1000; folds++) foldEvents('aaaaaaaaaa', log, DEFAULT_KNOWN)
  const perSecond = (folds / (performance.now() - began)) * 1000
  const note = `logs of ${REVIEWS} reviews; ${Math.round(perSecond * REVIEWS)} reviews/s`
  return [{ name: 'folds per second', value: perSecond, unit: '×', note }]
}

function reviewOf(turn: number): ReviewEvent {
  const rating = RATINGS[turn % RATINGS.length] ?? 'good'
  return {
    kind: 'review',
    id: `review-${turn}`,
    at: turn * 10 * 86_400_000,
    day: turn * 10,
    rating,
    right: rating !== 'again',
    form: 'choice',
    rev: '0123abcd',
    given: { kind: 'rating', rating },
    parameters: DEFAULT_KNOWN.currentId,
  }
}
