import { expect, test } from 'vitest'
import { makePlan, type Plan, pickNext } from '../../../study/drill/plan.ts'
import { type MemoryState, NEW_STATE, newMemory } from '../../../study/memory/memory.ts'

const now = { at: 1_000_000_000_000, day: 11_574 }
const made = { scope: {}, day: now.day, revision: 'r', profileVersion: 1, madeAt: 5 }
const MINUTE_MS = 60_000

function planOf(active: string[], waiting: string[] = []): Plan {
  return { ...made, size: active.length + waiting.length, active, waiting, beyond: 0, heldBack: 0 }
}
const step = (at: number): MemoryState => ({
  ...NEW_STATE,
  phase: 'learning',
  reps: 1,
  due: { kind: 'moment', at },
})
const done: MemoryState = {
  ...NEW_STATE,
  phase: 'review',
  reps: 2,
  due: { kind: 'day', day: now.day + 3 },
}
const pick = (plan: Plan, states: Record<string, MemoryState> = {}) =>
  pickNext(
    plan,
    new Map(Object.entries(states).map(([id, state]) => [id, { ...newMemory(id), state }])),
    now,
  )

test('learning steps, then due, then new; ten at hand, the rest waits', () => {
  const queues = {
    learning: ['l'],
    due: ['d1', 'd2'],
    fresh: Array.from({ length: 9 }, (_, at) => `n${at}`),
    heldBack: 4,
  }
  expect(makePlan(queues, made)).toEqual({
    ...made,
    size: 12,
    active: ['l', 'd1', 'd2', 'n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6'],
    waiting: ['n7', 'n8'],
    beyond: 0,
    heldBack: 4,
  })
})

test('a card that was done today is passed over', () => {
  expect(pick(planOf(['a', 'b'], ['c']), { a: done })).toEqual({
    kind: 'ask',
    cardId: 'b',
    left: 2,
  })
})

test('a learning step whose moment has come goes first', () => {
  const states = { b: step(now.at), c: step(now.at - 1) }
  expect(pick(planOf(['a', 'b', 'c']), states)).toMatchObject({ kind: 'ask', cardId: 'c' })
})

test('a learning step that is still to come waits while there is something else', () => {
  expect(pick(planOf(['b', 'a']), { b: step(now.at + 1) })).toMatchObject({
    kind: 'ask',
    cardId: 'a',
  })
})

test('when those at hand are done, ten more come up and learning steps stay', () => {
  const waiting = Array.from({ length: 12 }, (_, at) => `w${at}`)
  const picked = pick(planOf(['a', 'b'], waiting), { a: done, b: step(now.at + 1) })
  expect(picked).toEqual({
    kind: 'refill',
    plan: { ...planOf(['b', ...waiting.slice(0, 10)], waiting.slice(10)), size: 14 },
  })
})

test('at the end a step within twenty minutes is asked early, a later one waited for', () => {
  expect(pick(planOf(['a']), { a: step(now.at + 20 * MINUTE_MS) })).toMatchObject({
    kind: 'ask',
    cardId: 'a',
  })
  expect(pick(planOf(['a']), { a: step(now.at + 20 * MINUTE_MS + 1) })).toEqual({
    kind: 'wait',
    until: now.at + 20 * MINUTE_MS + 1,
  })
})

test('then nothing is left', () => {
  expect(pick(planOf(['a']), { a: done })).toEqual({ kind: 'done' })
  expect(pick(planOf([]))).toEqual({ kind: 'done' })
})
