import { expect, test } from 'vitest'
import type { BankEntry } from '../../../study/bank/bank.ts'
import { isDue } from '../../../study/drill/due.ts'
import { type Outlook, planQueues, type Scope } from '../../../study/drill/plan-drill.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../study/drill/settings.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'

const TODAY = 1000
const now = { at: TODAY * 86_400_000 + 50_000_000, day: TODAY }

const entry = (cardId: string, deckId = 'a', group = cardId): BankEntry => ({
  cardId,
  deckId,
  group,
})

/** A card in review that was first asked long ago. */
function inReview(dueDay: number, more: Partial<MemoryState> = {}): MemoryState {
  return {
    ...NEW_STATE,
    phase: 'review',
    reps: 3,
    stabilityDays: 10,
    difficulty: 5,
    due: { kind: 'day', day: dueDay },
    first: { day: 900, at: 0 },
    last: { day: 990, at: 0 },
    ...more,
  }
}
const answeredToday = (more: Partial<MemoryState> = {}): MemoryState =>
  inReview(TODAY + 5, { last: { day: TODAY, at: now.at }, ...more })
const introducedToday = answeredToday({ first: { day: TODAY, at: now.at } })
const learning = (at: number): MemoryState =>
  inReview(0, { phase: 'learning', due: { kind: 'moment', at }, last: { day: TODAY, at: 0 } })

function plan(
  entries: BankEntry[],
  states: Record<string, MemoryState>,
  settings: Partial<Settings> = {},
  deck?: string | Scope,
  missed?: string[],
) {
  const outlook: Outlook = {
    entries,
    states: new Map(Object.entries(states)),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    now,
    ...(missed ? { missed: new Set(missed) } : {}),
  }
  return planQueues(outlook, typeof deck === 'string' ? { deckId: deck } : (deck ?? {}))
}

test.each<[string, MemoryState, boolean]>([
  ['due', inReview(TODAY), true],
  ['suspended', inReview(TODAY, { suspended: true }), false],
  ['buried till tomorrow', inReview(TODAY, { buriedUntilDay: TODAY + 1 }), false],
  ['buried till today', inReview(TODAY, { buriedUntilDay: TODAY }), true],
])('a card that is %s may be asked now or not', (_, state, isAsked) => {
  expect(isDue(state, now)).toBe(isAsked)
})

test('what is due today or before is due, what is due tomorrow is not', () => {
  const { due } = plan(
    ['y', 't', 'm'].map((id) => entry(id)),
    {
      y: inReview(TODAY - 3),
      t: inReview(TODAY),
      m: inReview(TODAY + 1),
    },
  )
  expect(due.toSorted()).toEqual(['t', 'y'])
})

test('the best remembered comes first', () => {
  const { due } = plan(
    ['low', 'high', 'middle'].map((id) => entry(id)),
    {
      low: inReview(TODAY, { stabilityDays: 2 }),
      high: inReview(TODAY, { stabilityDays: 200 }),
      middle: inReview(TODAY, { stabilityDays: 20 }),
    },
  )
  expect(due).toEqual(['high', 'middle', 'low'])
})

test('new cards come in the order of the notes, decks in turn', () => {
  const entries = [
    entry('a1'),
    entry('a2'),
    entry('a3'),
    entry('b1', 'b'),
    entry('c1', 'c'),
    entry('c2', 'c'),
  ]
  expect(plan(entries, {}).fresh).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3'])
  expect(plan(entries, {}, {}, 'c').fresh).toEqual(['c1', 'c2'])
})

test('learning steps come by their moment and count towards no cap', () => {
  const queues = plan(
    ['late', 'soon', 'n'].map((id) => entry(id)),
    { late: learning(now.at + 600_000), soon: learning(now.at - 1) },
    { reviewsPerDay: 0, newCardsPerDay: 1 },
  )
  expect(queues.learning).toEqual(['soon', 'late'])
})

test('one cap for new cards over all decks, less what was introduced today in any of them', () => {
  const entries = [entry('x', 'b'), ...['n1', 'n2', 'n3'].map((id) => entry(id))]
  const states = { x: introducedToday }
  expect(plan(entries, states, { newCardsPerDay: 3 }).fresh).toEqual(['n1', 'n2'])
  expect(plan(entries, states, { newCardsPerDay: 3 }, 'a').fresh).toEqual(['n1', 'n2'])
  expect(plan(entries, states, { newCardsPerDay: 1 }).fresh).toEqual([])
})

test('one cap for reviews over all decks; what it holds back keeps new cards away', () => {
  const entries = ['done', 'd1', 'd2', 'd3', 'n'].map((id) => entry(id))
  const states = {
    done: answeredToday(),
    d1: inReview(TODAY),
    d2: inReview(TODAY),
    d3: inReview(TODAY),
  }
  const capped = plan(entries, states, { reviewsPerDay: 3 })
  expect(capped.due).toHaveLength(2)
  expect(capped.heldBack).toBe(1)
  expect(capped.fresh).toEqual([])
  const open = plan(entries, states, { reviewsPerDay: 4 })
  expect(open).toMatchObject({ heldBack: 0, fresh: ['n'] })
  expect(open.due).toHaveLength(3)
})

test('a card introduced today is no review of today', () => {
  const entries = ['x', 'd1'].map((id) => entry(id))
  expect(
    plan(entries, { x: introducedToday, d1: inReview(TODAY) }, { reviewsPerDay: 1 }).due,
  ).toEqual(['d1'])
})

test('of siblings one is asked a day, and tomorrow the other', () => {
  const entries = [
    entry('f1', 'a', 'f'),
    entry('f2', 'a', 'f'),
    entry('g1', 'a', 'g'),
    entry('g2', 'a', 'g'),
  ]
  expect(plan(entries, {}).fresh).toEqual(['f1', 'g1'])
  expect(plan(entries, { f1: introducedToday }).fresh).toEqual(['g1'])
  expect(
    plan(entries, { f1: inReview(TODAY + 5, { first: { day: TODAY - 1, at: 0 } }) }).fresh,
  ).toEqual(['f2', 'g1'])
  const bothDue = plan(entries, { g1: inReview(TODAY), g2: inReview(TODAY), f1: learning(now.at) })
  expect(bothDue.due).toHaveLength(1)
  expect(bothDue.fresh).toEqual([])
})

test('memories of cards that the notes no longer make are left alone', () => {
  expect(plan([entry('n')], { gone: inReview(TODAY) }).due).toEqual([])
})

test('suspended and buried cards are left out, and a burial ends by itself', () => {
  const entries = ['s', 'b', 'e', 'n'].map((id) => entry(id))
  const states = {
    s: inReview(TODAY, { suspended: true }),
    b: inReview(TODAY, { buriedUntilDay: TODAY + 1 }),
    e: inReview(TODAY, { buriedUntilDay: TODAY }),
    n: { ...NEW_STATE, suspended: true as const },
  }
  expect(plan(entries, states)).toMatchObject({ due: ['e'], fresh: [], learning: [] })
})

test('on an easy day a share of the caps holds, rounded down', () => {
  const ids = Array.from({ length: 9 }, (_, at) => `d${at}`)
  const entries = [...ids.map((id) => entry(id)), entry('n1'), entry('n2'), entry('n3')]
  const states = Object.fromEntries(ids.map((id) => [id, inReview(TODAY)]))
  // The day 1000, 1972-09-27, was a Wednesday.
  const wednesday = (share: number) => [1, 1, 1, share, 1, 1, 1]
  const caps = { reviewsPerDay: 20, newCardsPerDay: 3 }
  expect(plan(entries, states, { ...caps, easyDays: wednesday(0.5) })).toMatchObject({
    heldBack: 0,
    fresh: ['n1'],
  })
  expect(
    plan(entries, states, { ...caps, reviewsPerDay: 9, easyDays: wednesday(0.5) }),
  ).toMatchObject({ heldBack: 5, fresh: [] })
  expect(plan(entries, states, { ...caps, easyDays: wednesday(0) }).due).toEqual([])
  expect(plan(entries, states, { ...caps, easyDays: [0, 0, 0, 1, 0, 0, 0] }).due).toHaveLength(9)
})

test('paused, nothing is asked; what came due meanwhile waits', () => {
  const entries = ['d', 'l', 'n'].map((id) => entry(id))
  const states = { d: inReview(TODAY - 40), l: learning(now.at) }
  expect(plan(entries, states, { paused: true })).toEqual({
    learning: [],
    due: [],
    fresh: [],
    heldBack: 0,
  })
  expect(plan(entries, states)).toMatchObject({ learning: ['l'], due: ['d'], fresh: ['n'] })
})

test('ahead of time comes what is due in the next days, the earliest first', () => {
  const entries = [
    entry('far'),
    entry('later'),
    entry('next'),
    entry('now'),
    entry('new'),
    entry('other', 'b'),
    entry('sibling', 'a', 'next'),
  ]
  const states = {
    far: inReview(TODAY + 4),
    later: inReview(TODAY + 3),
    next: inReview(TODAY + 1),
    now: inReview(TODAY),
    other: inReview(TODAY + 1),
    sibling: inReview(TODAY + 2),
  }
  expect(plan(entries, states, {}, { mode: 'ahead', aheadDays: 3, deckId: 'a' })).toEqual({
    learning: [],
    due: ['next', 'later'],
    fresh: [],
    heldBack: 0,
  })
  expect(plan(entries, states, {}, { mode: 'ahead' }).due).toEqual(['next', 'other'])
})

test('practice takes what was missed today, or everything, without caps', () => {
  const entries = [entry('a1'), entry('a2'), entry('a3'), entry('b1', 'b')]
  const states = { a1: answeredToday(), a2: inReview(TODAY + 1, { suspended: true }) }
  const none = { newCardsPerDay: 0, reviewsPerDay: 0 }
  expect(plan(entries, states, none, { mode: 'missed' }, ['a1', 'a2', 'gone']).due).toEqual(['a1'])
  expect(plan(entries, states, none, { mode: 'missed', deckId: 'b' }, ['a1']).due).toEqual([])
  expect(plan(entries, states, none, { mode: 'cram' }).due.toSorted()).toEqual(['a1', 'a3', 'b1'])
})
