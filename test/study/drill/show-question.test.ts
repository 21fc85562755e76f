import { describe, expect, test } from 'vitest'
import type { Card } from '../../../study/bank/card.ts'
import type { Option, Question } from '../../../study/bank/question.ts'
import { chooseQuestion } from '../../../study/drill/choose-question.ts'
import { showQuestion } from '../../../study/drill/show-question.ts'
import type { MemoryEvent } from '../../../study/memory/event.ts'
import {
  type Memory,
  type MemoryState,
  NEW_STATE,
  newMemory,
} from '../../../study/memory/memory.ts'

const asked = {
  id: 'a.choice',
  rev: '12345678',
  stem: 'Which?',
  answer: 'SECRET',
  explanation: 'SECRET',
}
const options = (...texts: string[]): Option[] =>
  texts.map((text, at) => ({ id: `o${at}`, text, key: at === 0, feedback: 'SECRET' }))
const choice = (...texts: string[]): Question => ({
  ...asked,
  kind: 'choice',
  options: options(...texts),
})
const orderShown = (question: Question, seed: string) =>
  showQuestion(question, seed).options?.map(({ text }) => text)

test.each<Question>([
  choice('red', 'green', 'blue'),
  { ...asked, kind: 'select', options: options('red', 'green') },
  { ...asked, kind: 'truefalse', options: options('True', 'False') },
  { ...asked, kind: 'cloze', stem: 'It is […].', accepted: ['SECRET'] },
  { ...asked, kind: 'typed', accepted: ['SECRET'], tolerance: 1 },
  { ...asked, kind: 'recall' },
])('a $kind question is shown without its answer', (question) => {
  const shown = JSON.stringify(showQuestion(question, 'seed'))
  expect(shown).not.toMatch(/SECRET|"key"|accepted|tolerance|feedback/)
})

test('true and false stand as they were written, whatever the seed', () => {
  for (const seed of ['a', 'b', 'c', 'd'])
    expect(
      showQuestion({ ...asked, kind: 'truefalse', options: options('True', 'False') }, seed),
    ).toEqual({
      ...{ id: 'a.choice', rev: '12345678', kind: 'truefalse', stem: 'Which?', context: [] },
      options: [
        { id: 'o0', text: 'True' },
        { id: 'o1', text: 'False' },
      ],
    })
})

test('a list to be recalled says how long it is, and no item', () => {
  const shown = showQuestion({ ...asked, kind: 'recall', items: ['SECRET', 'b', 'c'] }, 's')
  expect(shown.parts).toBe(3)
  expect(JSON.stringify(shown)).not.toContain('SECRET')
})

test('an order or match question is shown shuffled, and not always the same way', () => {
  const order: Question = { ...asked, kind: 'order', items: ['1st', '2nd', '3rd', '4th'] }
  const pairs = ['w', 'x', 'y', 'z'].map((right, at) => ({ left: String(at), right }))
  const seeds = Array.from({ length: 20 }, (_, at) => `s${at}`)
  const orders = new Set(seeds.map((seed) => showQuestion(order, seed).items?.join()))
  const matches = new Set(
    seeds.map((seed) => showQuestion({ ...asked, kind: 'match', pairs }, seed).items?.join()),
  )
  expect(orders.size).toBeGreaterThan(5)
  expect(matches.size).toBeGreaterThan(5)
  expect(showQuestion({ ...asked, kind: 'match', pairs }, 's').lefts).toEqual(['0', '1', '2', '3'])
})

test('options are shuffled by the seed alone, the key as often in each place', () => {
  const question = choice('red', 'green', 'blue', 'white')
  expect(orderShown(question, 'x')).toEqual(orderShown(question, 'x'))
  const places = [0, 0, 0, 0]
  for (let seed = 0; seed < 4000; seed++) {
    const place = orderShown(question, `seed${seed}`)?.indexOf('red') ?? -1
    places[place] = (places[place] ?? 0) + 1
  }
  // 1,000 each, give or take four standard deviations (27.4 each).
  for (const count of places) expect(Math.abs(count - 1000)).toBeLessThan(110)
})

test('the place of the key does not follow from the order in the notes', () => {
  const forwards = choice('red', 'green', 'blue')
  if (forwards.kind !== 'choice') throw new Error('unreachable')
  const backwards: Question = { ...forwards, options: forwards.options.toReversed() }
  expect(orderShown(backwards, 'x')).toEqual(orderShown(forwards, 'x'))
})

test('numbers stand in ascending order, whatever the seed', () => {
  for (const seed of ['a', 'b', 'c', 'd']) {
    expect(orderShown(choice('80', '8', '443', '22'), seed)).toEqual(['8', '22', '80', '443'])
    expect(orderShown(choice('1,024 MB', '512 MB', '64 MB'), seed)).toEqual([
      '64 MB',
      '512 MB',
      '1,024 MB',
    ])
  }
})

test.each([
  [['0.75 s', '0.5 s', '0.125 s']],
  [['10%', '9%', '2%', '-1%']],
  [['3 KiB', '2   KiB', '1KiB']],
  [['-1', '-5', '-10']],
])('%j: as numbers, from the lowest on, and no other order for any seed', (texts) => {
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(orderShown(choice(...texts), seed)).toEqual(texts.toReversed())
})

test.each([
  ['of other units', ['3 MB', '2 GB', '1 KB']],
  ['of which one has a unit', ['3', '2', '1 KB']],
  ['of which the first has one', ['3 KB', '2', '1']],
  ['with words before them', ['about 3', 'about 2', 'about 1']],
  ['with words before one of them', ['3', '2', 'about 1']],
  ['with numbers after them', ['3 of 9', '2 of 9', '1 of 9']],
  ['of versions', ['1.2.3', '1.2.2', '1.2.1']],
])('numbers %s are no numbers: their order follows the seed', (_, texts) => {
  const seeds = Array.from({ length: 20 }, (_, at) => `seed${at}`)
  const orders = seeds.map((seed) => orderShown(choice(...texts), seed)?.join())
  expect(new Set(orders).size).toBeGreaterThan(1)
})

test('a hint is shown if there is one, and what it is asked in', () => {
  const bare = { ...asked, kind: 'recall' } as const
  const { hint, context, ...rest } = showQuestion(
    { ...bare, hint: 'It is green', context: ['Teas', 'Green'] },
    'seed',
  )
  expect([hint, context]).toEqual(['It is green', ['Teas', 'Green']])
  expect(rest).toEqual({ id: 'a.choice', rev: '12345678', kind: 'recall', stem: 'Which?' })
  expect(showQuestion(bare, 'seed')).toEqual({ ...rest, context: [] })
})

test('all and none of the above stay last', () => {
  for (const seed of ['a', 'b', 'c', 'd', 'e'])
    expect(orderShown(choice('All of the above', 'red', 'green', 'blue'), seed)?.at(-1)).toBe(
      'All of the above',
    )
})

describe('the form of a question', () => {
  const all: Question[] = [
    choice('red', 'green', 'blue'),
    { ...asked, id: 'a.cloze', kind: 'cloze' },
    { ...asked, id: 'a.typed', kind: 'typed' },
    { ...asked, id: 'a.recall', kind: 'recall' },
  ]
  const cardWith = (questions: Question[]) => ({ id: 'a', questions }) as unknown as Card
  /** A memory in which these forms were asked, in this order; `?` after one that was answered wrong. */
  const memoryOf = (state: Partial<MemoryState>, ...forms: string[]): Memory => ({
    ...newMemory('a'),
    state: { ...NEW_STATE, ...state },
    events: forms.map((form) => {
      const right = !form.endsWith('?')
      return { kind: 'review', form: form.replace('?', ''), right } as MemoryEvent
    }),
  })
  const ripe = (stabilityDays: number, ...forms: string[]) =>
    memoryOf({ phase: 'review', stabilityDays }, ...forms)

  test.each([
    ['new', newMemory('a'), 'choice'],
    ['learning', memoryOf({ phase: 'learning', stabilityDays: 8 }), 'choice'],
    ['learning, next time', memoryOf({ phase: 'learning', stabilityDays: 8 }, 'choice'), 'choice'],
    ['of 4.9 days', ripe(4.9), 'choice'],
    ['of 5 days', ripe(5), 'cloze'],
    ['of 5 days, next time', ripe(5, 'cloze'), 'typed'],
    ['of 5 days, the time after', ripe(5, 'cloze', 'typed'), 'cloze'],
    ['of 5 days, whatever was asked how often', ripe(5, 'typed', 'typed', 'cloze'), 'typed'],
    ['of 5 days, with others asked since', ripe(5, 'typed', 'cloze', 'choice'), 'typed'],
    ['of 21 days', ripe(21), 'recall'],
    ['of 21 days, next time', ripe(21, 'recall'), 'cloze'],
    ['of 21 days, the time after', ripe(21, 'recall', 'cloze'), 'recall'],
    ['of 4 days, next time', ripe(4, 'choice'), 'cloze'],
    ['of 4 days, answered wrong', ripe(4, 'choice?'), 'choice'],
    ['of 5 days, answered wrong', ripe(5, 'cloze?'), 'typed'],
    ['of 5 days, all there is answered', ripe(5, 'cloze', 'typed', 'choice'), 'cloze'],
    ['being learned again', memoryOf({ phase: 'relearning', stabilityDays: 30 }), 'choice'],
  ])('for a memory %s', (_, memory, kind) => {
    expect(chooseQuestion(cardWith(all), memory, 'auto').kind).toBe(kind)
  })

  const [first, , , last] = all
  const ends = [first, last].filter((each) => each !== undefined)

  test.each([
    ['at 30 days', ripe(30, 'choice'), 'recall'],
    ['at 30 days, next time', ripe(30, 'recall'), 'recall'],
    ['at 30 days, after two alike', ripe(30, 'recall', 'recall'), 'choice'],
    ['at 30 days, after two alike, the last wrong', ripe(30, 'recall', 'recall?'), 'choice'],
    ['at 30 days, then again', ripe(30, 'recall', 'recall', 'choice'), 'recall'],
    ['at 10 days', ripe(10, 'recall'), 'choice'],
    ['at 3 days', ripe(3, 'choice'), 'choice'],
    ['at 3 days, after two alike', ripe(3, 'choice', 'choice'), 'recall'],
    ['at 3 days, after two alike, the last wrong', ripe(3, 'choice', 'choice?'), 'choice'],
  ])('where a card has only the two ends: %s', (_, memory, kind) => {
    expect(chooseQuestion(cardWith(ends), memory, 'auto').kind).toBe(kind)
  })

  test('is seldom the same twice, through a year of right answers', () => {
    const asked: string[] = []
    for (const stabilityDays of [0, 2, 2, 4, 6, 9, 14, 20, 30, 50, 90, 200])
      asked.push(chooseQuestion(cardWith(all), ripe(stabilityDays, ...asked), 'auto').kind)
    expect(asked.filter((kind, at) => kind === asked[at - 1])).toEqual([])
    expect(asked.slice(-4)).toEqual(['recall', 'cloze', 'recall', 'typed'])
  })

  test.each([
    ['choice', 'choice'],
    ['typed', 'cloze'],
    ['recall', 'recall'],
  ] as const)('is %s if the learner wishes', (wish, kind) => {
    expect(chooseQuestion(cardWith(all), ripe(100), wish).kind).toBe(kind)
    expect(chooseQuestion(cardWith(ends), ripe(100, 'choice', 'choice'), 'choice').kind).toBe(
      'choice',
    )
  })

  test('follows from what was answered, whatever else happened to the card', () => {
    const memory = ripe(5, 'cloze')
    const events: MemoryEvent[] = [
      ...memory.events,
      { kind: 'bury', id: 'bury-0001', at: 0, untilDay: 0 },
    ]
    expect(chooseQuestion(cardWith(all), { ...memory, events }, 'auto').kind).toBe('typed')
  })

  test('is the nearest there is', () => {
    expect(chooseQuestion(cardWith(ends), ripe(10), 'auto').kind).toBe('recall')
    expect(chooseQuestion(cardWith(all.slice(0, 1)), ripe(10), 'auto').kind).toBe('choice')
    expect(chooseQuestion(cardWith(all.slice(3)), newMemory('a'), 'auto').kind).toBe('recall')
  })
})
