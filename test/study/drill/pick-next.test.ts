import { describe, expect, test } from 'vitest'
import { cardsAtHand, pickNext } from '../../../study/drill/pick-next.ts'
import { advance, makePlan, type Plan, type Step } from '../../../study/drill/plan.ts'
import { type MemoryState, NEW_STATE, newMemory } from '../../../study/memory/memory.ts'

const now = { at: 1_000_000_000_000, day: 11_574 }
const made = { scope: {}, day: now.day, revision: 'r', profileVersion: 1, madeAt: 5 }
const MINUTE_MS = 60_000
const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at}`)

function planOf(parts: Partial<Plan>): Plan {
  const empty = { active: [], steps: [], waiting: [], queued: 0, beyond: 0, heldBack: 0 }
  return { ...made, size: 0, ...empty, ...parts }
}
const step = (at: number, more: Partial<MemoryState> = {}): MemoryState => ({
  ...NEW_STATE,
  phase: 'learning',
  reps: 1,
  due: { kind: 'moment', at },
  last: { day: now.day, at: 0 },
  ...more,
})
const done: MemoryState = {
  ...NEW_STATE,
  phase: 'review',
  reps: 2,
  due: { kind: 'day', day: now.day + 3 },
}
/** Picks with the memories of those at hand alone, as they would be read. */
function pick(plan: Plan, states: Record<string, MemoryState> = {}) {
  const read = cardsAtHand(plan, now).flatMap((cardId) => {
    const state = states[cardId]
    return state ? [[cardId, { ...newMemory(cardId), state }] as const] : []
  })
  return pickNext(plan, new Map(read), now)
}
const steps = (...moments: number[]): Step[] => moments.map((at, n) => ({ cardId: `s${n}`, at }))

describe('a plan', () => {
  const queues = { learning: ['l1', 'l2'], due: numbered('d', 4), fresh: ['n0'], heldBack: 4 }

  test('has learning steps by their moment, then due, then new; three at hand, the rest waits', () => {
    const states = new Map([
      ['l1', step(now.at + 1, { last: { day: 1, at: 0 } })],
      ['l2', step(now.at + 2)],
    ])
    expect(makePlan(queues, states, { ...made, madeAt: now.at })).toEqual({
      plan: {
        ...made,
        madeAt: now.at,
        size: 7,
        active: ['d0', 'd1', 'd2'],
        // Of the first, the day is over: it is due since now at the latest.
        steps: [
          { cardId: 'l1', at: now.at },
          { cardId: 'l2', at: now.at + 2 },
        ],
        waiting: ['d3', 'n0'],
        queued: 0,
        beyond: 0,
        heldBack: 4,
      },
      queue: ['d0', 'd1', 'd2', 'd3', 'n0'],
    })
  })

  test('is short: thirty cards in it, a thousand beside it, and a count of what is beyond', () => {
    const due = numbered('d', 1234)
    const { plan, queue } = makePlan({ ...queues, learning: [], due, fresh: [] }, new Map(), made)
    expect(queue).toEqual(due.slice(0, 1000))
    expect(plan).toMatchObject({ size: 1234, queued: 970, beyond: 234 })
    expect([...plan.active, ...plan.waiting]).toEqual(due.slice(0, 30))
  })

  test('brings up three at a time, and thirty more from the queue when none waits', () => {
    const queue = numbered('q', 40)
    const plan = planOf({ active: ['a'], waiting: ['w'], queued: 35 })
    const second = advance(plan)
    expect(second).toEqual({ ...plan, active: ['w'], waiting: [] })
    const third = advance(second, queue)
    expect(third).toMatchObject({ active: ['q5', 'q6', 'q7'], queued: 5 })
    expect(third.waiting).toEqual(queue.slice(8, 35))
    const last = advance({ ...third, waiting: [] }, queue)
    expect(last).toMatchObject({
      active: ['q35', 'q36', 'q37'],
      waiting: ['q38', 'q39'],
      queued: 0,
    })
  })
})

describe('at hand', () => {
  test('are the active ones, and the first three steps whose moment has come', () => {
    const due = steps(1, 2, now.at, now.at, now.at + 1)
    expect(cardsAtHand(planOf({ active: ['a', 'b'], steps: due }), now)).toEqual([
      'a',
      'b',
      's0',
      's1',
      's2',
    ])
    const later = planOf({ active: ['a'], steps: steps(now.at, now.at + 1) })
    expect(cardsAtHand(later, now)).toEqual(['a', 's0'])
  })

  test('are the first three steps when no other card is left', () => {
    const later = steps(1, 2, 3, 4).map(({ cardId, at }) => ({ cardId, at: now.at + at }))
    expect(cardsAtHand(planOf({ steps: later }), now)).toEqual(['s0', 's1', 's2'])
  })
})

test('a card that was done today is passed over', () => {
  expect(
    pick(planOf({ active: ['a', 'b'], waiting: ['c'], queued: 4, beyond: 2 }), { a: done }),
  ).toEqual({ kind: 'ask', cardId: 'b', left: 8 })
})

test('a suspended or buried card is passed over', () => {
  const out = {
    a: { ...NEW_STATE, suspended: true as const },
    b: { ...NEW_STATE, buriedUntilDay: now.day + 1 },
  }
  expect(pick(planOf({ active: ['a', 'b', 'c'] }), out)).toEqual({
    kind: 'ask',
    cardId: 'c',
    left: 1,
  })
})

test('a learning step whose moment has come goes first, the earliest of them', () => {
  const states = { b: step(now.at), c: step(now.at - 1) }
  expect(pick(planOf({ active: ['a', 'b', 'c'] }), states)).toEqual({
    kind: 'ask',
    cardId: 'c',
    left: 3,
  })
  const known = planOf({ active: ['a'], steps: steps(now.at - 2, now.at - 1) })
  expect(pick(known, { s0: step(now.at - 2), s1: step(now.at - 1) })).toEqual({
    kind: 'ask',
    cardId: 's0',
    left: 3,
  })
})

test('a learning step of yesterday is due whatever its moment', () => {
  const late = step(now.at + 60 * MINUTE_MS, { last: { day: now.day - 1, at: 0 } })
  expect(pick(planOf({ active: ['a', 'b'] }), { b: late })).toMatchObject({ cardId: 'b' })
})

test('a learning step that is still to come waits while there is something else', () => {
  expect(pick(planOf({ active: ['b', 'a'] }), { b: step(now.at + 1) })).toEqual({
    kind: 'ask',
    cardId: 'a',
    left: 2,
  })
})

test('when those at hand are done, the next come up, and steps are kept by their moment', () => {
  const plan = planOf({ active: ['a', 'b'], steps: steps(now.at + 9), waiting: ['w'] })
  expect(pick(plan, { a: done, b: step(now.at + 5) })).toEqual({
    kind: 'refill',
    plan: {
      ...plan,
      steps: [
        { cardId: 'b', at: now.at + 5 },
        { cardId: 's0', at: now.at + 9 },
      ],
    },
  })
  expect(pick(planOf({ active: ['a'], queued: 1 }), { a: done }).kind).toBe('refill')
})

test('steps that have moved on make way for those behind them', () => {
  const plan = planOf({ active: ['a'], steps: steps(1, 2, 3, 4) })
  const moved = { s0: done, s1: step(now.at + 7), s2: done, s3: step(4) }
  const picked = pick(plan, moved)
  expect(picked).toEqual({
    kind: 'look',
    plan: {
      ...plan,
      steps: [
        { cardId: 's3', at: 4 },
        { cardId: 's1', at: now.at + 7 },
      ],
    },
  })
  if (picked.kind !== 'look') throw new Error('nothing to look at')
  expect(pick(picked.plan, moved)).toEqual({ kind: 'ask', cardId: 's3', left: 3 })
})

test('of steps at one moment those that were read count first', () => {
  const plan = planOf({ active: ['a'], steps: steps(4, 4, 4, 4, 4) })
  const same = Object.fromEntries(plan.steps.map(({ cardId }) => [cardId, step(4)]))
  expect(pick(plan, same)).toEqual({ kind: 'ask', cardId: 's0', left: 6 })
})

test('at the end a step within twenty minutes is asked early, a later one waited for', () => {
  const soon = now.at + 20 * MINUTE_MS
  expect(pick(planOf({ active: ['a'] }), { a: step(soon) })).toEqual({
    kind: 'ask',
    cardId: 'a',
    left: 1,
  })
  expect(pick(planOf({ active: ['a'] }), { a: step(soon + 1) })).toEqual({
    kind: 'wait',
    until: soon + 1,
  })
  expect(pick(planOf({ steps: steps(soon) }), { s0: step(soon) })).toEqual({
    kind: 'ask',
    cardId: 's0',
    left: 1,
  })
})

test('at the end steps that were not read are looked at, with no card at hand', () => {
  const plan = planOf({ active: ['a'], steps: steps(now.at + 1) })
  expect(pick(plan, { a: done })).toEqual({ kind: 'look', plan: { ...plan, active: [] } })
})

test('then nothing is left', () => {
  expect(pick(planOf({ active: ['a'] }), { a: done })).toEqual({ kind: 'done' })
  expect(pick(planOf({}))).toEqual({ kind: 'done' })
  expect(pick(planOf({ steps: steps(1) }), { s0: done })).toEqual({ kind: 'done' })
})

describe('other drills', () => {
  const practised = (at: number) => {
    const event = { kind: 'review', id: 'r', at, practice: true } as const
    return { ...newMemory('a'), state: step(1), events: [event as never] }
  }

  test('practice asks each card once since it was planned, whatever its state', () => {
    const plan = planOf({ scope: { mode: 'cram' }, active: ['a'], madeAt: 100 })
    const picked = (at: number) => pickNext(plan, new Map([['a', practised(at)]]), now)
    expect(picked(99)).toEqual({ kind: 'ask', cardId: 'a', left: 1 })
    expect(picked(100)).toEqual({ kind: 'done' })
  })

  test('ahead of time a card is done once it was answered since, and out of its steps', () => {
    const plan = planOf({ scope: { mode: 'ahead' }, active: ['a'], madeAt: 100 })
    const answered = (at: number) => ({ a: { ...done, last: { day: now.day, at } } })
    expect(pick(plan, answered(99)).kind).toBe('ask')
    expect(pick(plan, answered(100)).kind).toBe('done')
    expect(pick(plan, { a: step(now.at, { last: { day: now.day, at: 100 } }) }).kind).toBe('ask')
  })
})
