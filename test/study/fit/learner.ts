import type { Sequence, Step } from '../../../study/fit/sequence.ts'
import { Trace } from '../../../study/fit/trace.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { Dice } from '../../simulation/dice.ts'

/** Somebody who forgets sooner at first, gains less by each answer, and forgets more evenly. */
export const OTHER_WEIGHTS: readonly number[] = DEFAULT_PARAMETERS.weights
  .map((weight, at) => (at < 4 ? weight / 4 : weight))
  .with(8, 1.2)
  .with(20, 0.3)

const LONGEST_DAYS = 400

/** What a learner whose memory is FSRS's with some weights answers to so many cards, ten times each. */
export function answersOf(weights: readonly number[], cards: number, seed = 1): Sequence[] {
  const dice = new Dice(seed)
  return Array.from({ length: cards }, () => {
    const trace = new Trace(weights)
    const first = { days: 0, grade: 1 + dice.below(4) }
    trace.review(first)
    const steps: Step[] = [first]
    for (let answer = 0; answer < 9; answer++) {
      const wished = Math.round(trace.stabilityDays * (0.3 + 2 * dice.next()))
      const days = Math.min(Math.max(1, wished), LONGEST_DAYS)
      const isRight = dice.chance(trace.chanceAfter(days))
      const grade = isRight ? dice.pick([2, 3, 3, 3, 4]) : 1
      trace.review({ days, grade })
      steps.push({ days, grade })
    }
    return steps
  })
}
