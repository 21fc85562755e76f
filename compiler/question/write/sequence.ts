import type { Writer } from '../draft.ts'
import { quote, sayAnswer } from '../wording.ts'
import type { Unplaced } from './cell.ts'

/** Of so many steps, there are two that do not come next. */
const ENOUGH_STEPS = 4

/** All of a sequence in order, and what follows each part of it. */
export const writeSequence: Writer<'sequence'> = ({ prompt, step, steps }) => {
  const answer = steps.map((each, at) => (at === 0 ? sayAnswer(each) : each)).join('; ')
  const all = {
    slot: 'sequence',
    about: prompt,
    answer: steps.join(' '),
    forms: [
      { kind: 'order', stem: prompt, answer, items: steps.map(sayAnswer) } as const,
      { kind: 'recall', stem: prompt, answer, items: steps } as const,
    ],
  }
  if (steps.length < ENOUGH_STEPS) return [all]
  return [all, ...steps.slice(1).map((next, at) => askNext(step, steps, at, next))]
}

function askNext(step: string, steps: readonly string[], at: number, next: string): Unplaced {
  const before = steps[at] ?? ''
  const answer = sayAnswer(next)
  return {
    slot: `sequence.${at + 1}`,
    about: before,
    answer: next,
    forms: [
      {
        kind: 'choice',
        stem: `Which ${step} comes right after ${quote(before)}?`,
        answer,
        slot: 'member',
        anchor: before,
        only: steps.filter((other) => other !== next && other !== before).slice(0, 3),
      },
    ],
  }
}
