import { describe, expect, test } from 'vitest'
import type { MemoryEvent, ReviewEvent } from '../../../study/memory/event.ts'
import { DEFAULT_KNOWN, foldEvents, knownParameters } from '../../../study/memory/fold.ts'
import { currentMemory, growMemory, missingEvents } from '../../../study/memory/grow-memory.ts'
import { newMemory } from '../../../study/memory/memory.ts'
import {
  DEFAULT_PARAMETERS,
  parametersId,
  rememberAlike,
} from '../../../study/memory/parameters.ts'

const review: ReviewEvent = {
  kind: 'review',
  id: 'r1',
  at: 0,
  day: 1,
  rating: 'easy',
  right: true,
  form: 'choice',
  rev: '0',
  given: { kind: 'rating', rating: 'easy' },
  parameters: DEFAULT_KNOWN.currentId,
}
const weights = DEFAULT_PARAMETERS.weights.map((weight, at) => (at === 3 ? weight / 2 : weight))
const other = { ...DEFAULT_PARAMETERS, weights }
const lazy = { ...DEFAULT_PARAMETERS, desiredRetention: 0.8 }
const known = knownParameters(other, [DEFAULT_PARAMETERS])
const grown = growMemory(newMemory('card222222'), [review], DEFAULT_KNOWN)

test('a memory grows by events, a version and the state they make', () => {
  expect(grown).toEqual({
    cardId: 'card222222',
    version: 1,
    events: [review],
    state: foldEvents('card222222', [review], DEFAULT_KNOWN),
    foldedWith: DEFAULT_KNOWN.currentId,
  })
  expect(grown.state.stabilityDays).toBe(8.2956)
})

describe('a memory of now', () => {
  test('follows weights that have changed since it was folded', () => {
    const current = currentMemory(grown, known)
    expect(current).toEqual({
      ...grown,
      state: { ...grown.state, stabilityDays: 4.1478, difficulty: grown.state.difficulty },
      foldedWith: known.currentId,
    })
  })

  test('is the same while the weights are, whatever else changed', () => {
    expect(currentMemory(grown, DEFAULT_KNOWN)).toBe(grown)
    expect(currentMemory(grown, knownParameters(lazy))).toBe(grown)
  })

  test('is folded anew if nobody knows any more what it was folded with', () => {
    const strange = { ...grown, foldedWith: 'whatever' }
    expect(currentMemory(strange, DEFAULT_KNOWN)).toEqual(grown)
  })

  test('of a card never asked stays new', () => {
    const fresh = newMemory('card222222')
    expect(currentMemory(fresh, known)).toBe(fresh)
  })
})

test('what a log does not have yet is told by kind and id', () => {
  const undo: MemoryEvent = { kind: 'undo', id: 'r1', at: 5, reviewId: 'r1' }
  const second = { ...review, id: 'r2' }
  expect(missingEvents([review], [second, { ...review, at: 9 }, undo])).toEqual([second, undo])
  expect(missingEvents([], [review])).toEqual([review])
})

test('parameters have an id that depends on every one of them', () => {
  const changes = [
    {},
    { weights },
    { desiredRetention: 0.91 },
    { maximumIntervalDays: 7 },
    { learningStepsMinutes: [2] },
    { relearningStepsMinutes: [2] },
  ]
  const ids = changes.map((change) => parametersId({ ...DEFAULT_PARAMETERS, ...change }))
  expect(new Set(ids).size).toBe(changes.length)
  expect(ids[0]).toMatch(/^[A-Za-z0-9_-]{8}$/)
})

test('two relearning steps remember otherwise than one; none as one', () => {
  const steps = (...relearningStepsMinutes: number[]) => ({
    ...DEFAULT_PARAMETERS,
    relearningStepsMinutes,
  })
  expect(rememberAlike(steps(10), steps(20))).toBe(true)
  expect(rememberAlike(steps(), steps(20))).toBe(true)
  expect(rememberAlike(steps(10), steps(10, 20))).toBe(false)
  expect(rememberAlike(steps(10), other)).toBe(false)
})
