import { createEmptyCard, FSRS, type Grade, generatorParameters } from 'ts-fsrs'
import { RATINGS, type Rating, type ReviewEvent } from '../study/memory/event.ts'
import { DEFAULT_KNOWN, foldEvents } from '../study/memory/fold.ts'
import { type Measurement, median } from './report.ts'

const REVIEWS = 20
const TURNS = 9
const TURN_MS = 120
const GIVEN: readonly Rating[] = ['good', 'good', 'easy', 'again', 'hard']

/**
 * How fast a log becomes a state: what every answer does, and every statistic for every card. Beside it
 * the same reviews by ts-fsrs alone, by turns, since the machine is not always as fast.
 */
export function measureFolds(): Measurement[] {
  const log = Array.from({ length: REVIEWS }, (_, turn) => reviewOf(turn))
  const fold = (): unknown => foldEvents('aaaaaaaaaa', log, DEFAULT_KNOWN)
  const bare = (): unknown => reviewBare(log)
  for (let warm = 0; warm < 2000; warm++) [fold(), bare()]
  const turns = Array.from({ length: TURNS }, () => ({
    folds: perSecond(fold),
    bares: perSecond(bare),
  }))
  const folds = median(turns.map((turn) => turn.folds))
  const ratio = median(turns.map((turn) => turn.folds / turn.bares))
  const note = `logs of ${REVIEWS} reviews; ${Math.round(folds * REVIEWS)} reviews/s`
  return [
    { name: 'folds per second of processor time', value: folds, unit: '×', note },
    { name: 'folds, as a multiple of ts-fsrs alone', value: ratio, unit: '×', atLeast: 0.8 },
  ]
}

/** How often something can be done in a second of the processor. */
function perSecond(action: () => unknown): number {
  const before = process.cpuUsage()
  let times = 0
  for (const began = performance.now(); performance.now() - began < TURN_MS; times++) action()
  const { user, system } = process.cpuUsage(before)
  return (times / (user + system)) * 1e6
}

const scheduler = new FSRS(generatorParameters({ enable_fuzz: true }))

function reviewBare(log: readonly ReviewEvent[]): unknown {
  let card = createEmptyCard(new Date(0))
  for (const { at, rating } of log)
    card = scheduler.next(card, new Date(at), (RATINGS.indexOf(rating) + 1) as Grade).card
  return card
}

function reviewOf(turn: number): ReviewEvent {
  const rating = GIVEN[turn % GIVEN.length] ?? 'good'
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
