import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Who } from '../../../study/act/admit.ts'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import { changeMemory, type MemoryChange } from '../../../study/act/change-memory.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { exportLearner } from '../../../study/act/export-learner.ts'
import { fitParameters } from '../../../study/act/fit-parameters.ts'
import { importLearner } from '../../../study/act/import-learner.ts'
import { listMemories } from '../../../study/act/list-memories.ts'
import { listReviews } from '../../../study/act/list-reviews.ts'
import { readStats } from '../../../study/act/read-stats.ts'
import { rescheduleAll } from '../../../study/act/reschedule-all.ts'
import { revealAnswer } from '../../../study/act/reveal-answer.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { summariseDue } from '../../../study/act/summarise-due.ts'
import { writeCsv } from '../../../study/act/write-csv.ts'
import type { Card } from '../../../study/bank/card.ts'
import type { Question } from '../../../study/bank/question.ts'
import type { Given, Rating } from '../../../study/memory/event.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { ASSAM, fixtureBank, fixtureCard, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

let embedded: EmbeddedStore
let study: TestStudy
let learnerId: string
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  learnerId = (await startLearner(study)).profile.learnerId
})

function answer(card: Card, reviewId: string, rating: Rating = 'easy') {
  const asked = { cardId: card.id, form: 'recall', rev: card.questions[0]?.rev ?? '' }
  const attempt = { reviewId, ...asked, given: { kind: 'rating', rating } as const }
  return answerQuestion(study, { learnerId }, attempt)
}
const change = (card: Card, what: MemoryChange) =>
  changeMemory(study, { learnerId }, { cardId: card.id, change: what })

describe('with a token that was made up', () => {
  const suspend: MemoryChange = { kind: 'suspend', id: 'change-01', suspended: true }
  const [question] = SENCHA.questions as [Question, ...Question[]]
  const shown = { cardId: SENCHA.id, form: 'recall', rev: question.rev }
  test.each<[string, (who: Who) => Promise<{ readonly kind: string }>]>([
    ['asks', (who) => askNext(study, who)],
    [
      'answers',
      (who) =>
        answerQuestion(study, who, {
          ...shown,
          reviewId: 'r-0000001',
          given: { kind: 'rating', rating: 'good' },
        }),
    ],
    ['looks an answer up', (who) => revealAnswer(study, who, shown)],
    ['changes a memory', (who) => changeMemory(study, who, { cardId: SENCHA.id, change: suspend })],
    ['changes settings', (who) => changeSettings(study, who, { newCardsPerDay: 1 })],
    ['reads statistics', (who) => readStats(study, who)],
    ['reads what is due', (who) => summariseDue(study, who)],
    ['lists memories', (who) => listMemories(study, who)],
    ['lists reviews', (who) => listReviews(study, who)],
    ['takes everything away', (who) => exportLearner(study, who)],
    ['brings something in', (who) => importLearner(study, who, [])],
    ['fits weights', (who) => fitParameters(study, who)],
    ['reschedules', (who) => rescheduleAll(study, who, { id: 'wish-0001' })],
    ['erases', (who) => eraseLearner(study, who)],
  ])('nobody %s', async (_, act) => {
    const who: Who = { learnerId, token: { hash: 'made-up', scope: 'study' } }
    expect(await act(who)).toEqual({ kind: 'refused', reason: 'unknown-token' })
    expect((await embedded.store.read(learnerId, {})).profile?.version).toBe(1)
  })
})

describe('another answer under the id of one that is kept', () => {
  const asked = { rev: '00000000', stem: 'Which?', answer: 'It' }
  const card: Card = {
    ...fixtureCard('every22222', { stem: 'Which?', answer: 'It' }),
    questions: [
      { ...asked, id: 'every22222.typed', kind: 'typed' },
      { ...asked, id: 'every22222.order', kind: 'order', items: ['a', 'b'] },
      { ...asked, id: 'every22222.recall', kind: 'recall', items: ['a', 'b'] },
      {
        ...asked,
        id: 'every22222.select',
        kind: 'select',
        options: ['a', 'b', 'c'].map((id) => ({ id, text: id, key: id !== 'c' })),
      },
    ],
  }
  const other: Record<string, readonly [Given, Given, Given]> = {
    // As it was, the same in other words, and another.
    typed: [
      { kind: 'text', text: 'It' },
      { kind: 'text', text: 'It' },
      { kind: 'text', text: 'it' },
    ],
    order: [
      { kind: 'sequence', items: ['a', 'b'] },
      { kind: 'sequence', items: ['a', 'b'] },
      { kind: 'sequence', items: ['b', 'a'] },
    ],
    recall: [
      { kind: 'recalled', items: ['a', 'b'] },
      { kind: 'recalled', items: ['b', 'a'] },
      { kind: 'recalled', items: ['a'] },
    ],
    select: [
      { kind: 'options', ids: ['a', 'b'] },
      { kind: 'options', ids: ['b', 'a'] },
      { kind: 'options', ids: ['a', 'c'] },
    ],
  }
  test.each(Object.keys(other))('to a question of %s is told from the same', async (form) => {
    study.current = fixtureBank({ every: [card] })
    const [first, same, another] = other[form] as readonly [Given, Given, Given]
    const attempt = { reviewId: 'review-01', cardId: card.id, form, rev: asked.rev }
    const say = async (given: Given, more = {}) =>
      answerQuestion(study, { learnerId }, { ...attempt, ...more, given, insists: true })
    expect(await say(first)).toMatchObject({ kind: 'answered', replayed: false })
    expect(await say(same)).toMatchObject({ kind: 'answered', replayed: true })
    expect((await say(another)).kind).toBe('mismatch')
    expect((await say(first, { rev: '11111111' })).kind).toBe('mismatch')
    const otherForm = form === 'typed' ? 'order' : 'typed'
    expect((await say(first, { form: otherForm })).kind).toBe('mismatch')
  })
})

describe('the history', () => {
  test('is of all cards or of one, the latest first, with what became of each', async () => {
    const began = study.clock
    await answer(SENCHA, 'b-review1')
    await answer(MATCHA, 'a-review1')
    study.clock += MINUTE_MS
    await answer(MATCHA, 'c-review1', 'again')
    await change(MATCHA, { kind: 'override', id: 'right-0001', reviewId: 'c-review1' })
    await change(SENCHA, { kind: 'undo', id: 'undo-00001', reviewId: 'b-review1' })
    const listed = async (cardId?: string) => {
      const all = await listReviews(study, { learnerId }, cardId)
      if (all.kind !== 'listed') throw new Error(all.kind)
      return all.reviews
    }
    const all = await listed()
    expect(all.map(({ review }) => review.id)).toEqual(['c-review1', 'b-review1', 'a-review1'])
    expect(all.map(({ undone }) => undone)).toEqual([false, true, false])
    expect(all.map(({ overridden }) => overridden)).toEqual([true, undefined, undefined])
    // When it was kept, or taken back or overridden: later than all that was kept of its card before.
    expect(all.map(({ changedAt }) => changedAt - began)).toEqual([MINUTE_MS + 1, MINUTE_MS, 0])
    const one = await listed(MATCHA.id)
    expect(one.map(({ review }) => review.id)).toEqual(['c-review1', 'a-review1'])
    expect(one[0]).toEqual(all[0])
    expect(await listed(ASSAM.id)).toEqual([])
  })

  test('as CSV is card by card in order of time, then of ids, whatever came first', async () => {
    const at = study.clock
    study.clock += DAY_MS
    for (const [reviewId, ago] of [
      ['late-0001', 0],
      ['same-000b', 1000],
      ['same-000a', 1000],
      ['early-001', 2000],
    ] as const) {
      const asked = { cardId: SENCHA.id, form: 'recall', rev: SENCHA.questions[0]?.rev ?? '' }
      const given = { kind: 'rating', rating: 'good' } as const
      await answerQuestion(study, { learnerId }, { reviewId, ...asked, given, at: at - ago })
    }
    const exported = await exportLearner(study, { learnerId })
    if (exported.kind !== 'export') throw new Error(exported.kind)
    let text = ''
    for await (const part of writeCsv(exported)) text += part
    const rows = text.trim().split('\r\n')
    const ids = rows.map((row) => row.split(',')[12])
    expect(ids).toEqual(['review_id', 'early-001', 'same-000a', 'same-000b', 'late-0001'])
  })
})

test('statistics are of what was done and of the cards there are', async () => {
  await answer(SENCHA, 'review-01')
  await answer(MATCHA, 'review-02', 'again')
  study.clock += 10 * DAY_MS
  await answer(SENCHA, 'review-03')
  study.clock += 31 * DAY_MS
  await answer(SENCHA, 'review-04', 'again')
  const today = 20_777 + 41
  const before = await readStats(study, { learnerId })
  expect(before).toMatchObject({
    kind: 'stats',
    today,
    calendar: [
      { day: 20_777, reviews: 2, right: 1 },
      { day: 20_787, reviews: 1, right: 1 },
      { day: today, reviews: 1, right: 0 },
    ],
    total: { reviews: 4, right: 2 },
    streak: { currentDays: 1, longestDays: 1 },
    lastMonth: { all: { remembered: 0, of: 1 } },
    ever: { all: { remembered: 1, of: 2 } },
    hardest: [{ cardId: SENCHA.id, lapses: 1 }],
    forecast: { length: 30 },
  })
  if (before.kind === 'stats') expect(before.forecast[0]).toBe(2)
  // A card that the notes no longer make counts in what was done, and not in what is to come.
  study.current = fixtureBank({ green: [MATCHA] })
  const after = await readStats(study, { learnerId })
  expect(after).toMatchObject({ total: { reviews: 4 }, hardest: [] })
  if (after.kind === 'stats') expect(after.forecast[0]).toBe(1)
})

test('the last thirty days are thirty, today among them', async () => {
  await answer(SENCHA, 'review-01')
  study.clock += 10 * DAY_MS
  await answer(SENCHA, 'review-02')
  const lastMonth = async () => {
    const stats = await readStats(study, { learnerId })
    return stats.kind === 'stats' ? stats.lastMonth.all.of : stats.kind
  }
  study.clock += 29 * DAY_MS
  expect(await lastMonth()).toBe(1)
  study.clock += DAY_MS
  expect(await lastMonth()).toBe(0)
})

describe('what is due', () => {
  const summary = async () => {
    const found = await summariseDue(study, { learnerId })
    if (found.kind !== 'summary') throw new Error(found.kind)
    return found
  }

  test('is told in all and by deck; while something is, not when the next is', async () => {
    expect(await summary()).toMatchObject({ total: { learning: 0, due: 0, fresh: 3 }, heldBack: 0 })
    expect(await summary()).not.toHaveProperty('nextAt')
    await answer(SENCHA, 'review-01', 'again')
    const after = await summary()
    expect(after.total).toEqual({ learning: 1, due: 0, fresh: 2 })
    expect(after.decks.get('green')).toEqual({
      learning: 1,
      due: 0,
      fresh: 1,
      studied: 1,
      cards: 2,
    })
    expect(after.decks.get('black')).toEqual({
      learning: 0,
      due: 0,
      fresh: 1,
      studied: 0,
      cards: 1,
    })
    expect([after.hours.length, after.hours[0]]).toEqual([24, 1])
  })

  test('once all is done, the next is told: the first of those that may come', async () => {
    for (const [at, card] of [SENCHA, MATCHA, ASSAM].entries()) await answer(card, `review-0${at}`)
    const states = await embedded.store.states(learnerId)
    const days = [...states.values()].map(({ due }) => (due.kind === 'day' ? due.day : 0))
    const first = Math.min(...days)
    const start = (day: number): number => day * DAY_MS + 4 * 3_600_000
    expect((await summary()).nextAt).toBe(start(first))
    const cardOf = (day: number): string =>
      [...states].find(([, { due }]) => due.kind === 'day' && due.day === day)?.[0] ?? ''
    const early = [SENCHA, MATCHA, ASSAM].filter(({ id }) => {
      const due = states.get(id)?.due
      return due?.kind === 'day' && due.day === first
    })
    expect(cardOf(first)).not.toBe('')
    for (const card of early)
      await change(card, { kind: 'suspend', id: 'away-0001', suspended: true })
    const later = days.filter((day) => day > first)
    const nextAt = (await summary()).nextAt
    expect(nextAt).toBe(later.length > 0 ? start(Math.min(...later)) : undefined)
    for (const card of early)
      await change(card, { kind: 'suspend', id: 'back-0001', suspended: false })
    for (const card of [SENCHA, MATCHA, ASSAM])
      await change(card, { kind: 'bury', id: 'bury-0001', untilDay: 20_999 })
    expect((await summary()).nextAt).toBe(start(20_999))
    study.clock = NOON + 90 * DAY_MS
    expect((await summary()).nextAt).toBe(start(20_999))
    await changeSettings(study, { learnerId }, { paused: true })
    const paused = await summary()
    expect(paused).not.toHaveProperty('nextAt')
    expect(new Set(paused.hours)).toEqual(new Set([0]))
    expect(paused.decks.get('green')).toMatchObject({ due: 0, studied: 2, cards: 2 })
  })
})

describe('an answer is looked up', () => {
  test('for the question that was shown, with what each rating would lead to', async () => {
    await answer(SENCHA, 'review-01')
    const rev = SENCHA.questions[0]?.rev ?? ''
    const look = (form: string, of = rev) =>
      revealAnswer(study, { learnerId }, { cardId: SENCHA.id, form, rev: of })
    const revealed = await look('typed')
    expect(revealed).toMatchObject({
      kind: 'revealed',
      question: { id: `${SENCHA.id}.typed` },
      memory: { events: [{ id: 'review-01' }] },
      after: { again: { lapses: 1 }, good: { lapses: 0 } },
    })
    expect([(await look('typed', '00000000')).kind, (await look('cloze')).kind]).toEqual([
      'rewritten',
      'rewritten',
    ])
  })
})

test('rescheduling moves cards in review alone, and says how many', async () => {
  await answer(SENCHA, 'review-01')
  await answer(MATCHA, 'review-02', 'again')
  expect(await rescheduleAll(study, { learnerId }, { id: 'wish-0001' })).toEqual({
    kind: 'rescheduled',
    cards: 0,
    left: 0,
  })
  const { profile } = await embedded.store.read(learnerId, {})
  if (!profile) throw new Error('no profile')
  const parameters = { ...profile.settings.parameters, desiredRetention: 0.75 }
  await changeSettings(study, { learnerId }, { parameters })
  expect(await rescheduleAll(study, { learnerId }, { id: 'wish-0002' })).toEqual({
    kind: 'rescheduled',
    cards: 1,
    left: 0,
  })
  expect(await rescheduleAll(study, { learnerId }, { id: 'wish-0003' })).toMatchObject({ cards: 0 })
})
