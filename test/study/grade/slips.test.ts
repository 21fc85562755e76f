import { describe, expect, test } from 'vitest'
import type { ClozeQuestion, Question, TypedQuestion } from '../../../study/bank/question.ts'
import { countSlips } from '../../../study/grade/count-slips.ts'
import { gradeAnswer } from '../../../study/grade/grade-answer.ts'
import { gradeTyped } from '../../../study/grade/grade-typed.ts'
import { normaliseAnswer } from '../../../study/grade/normalise-answer.ts'

const asked = { id: 'x.y', rev: 'r', stem: 's' }
const typed = (answer: string, more: Partial<TypedQuestion> = {}): TypedQuestion => ({
  ...asked,
  kind: 'typed',
  answer,
  ...more,
})

test.each([
  // One slip from five letters on, two from nine on.
  ['cats', 'cuts', 'wrong'],
  ['zebra', 'zebre', 'close'],
  ['zebra', 'zabre', 'wrong'],
  ['elephant', 'elefant', 'wrong'],
  ['elephant', 'elephent', 'close'],
  ['crocodile', 'crocadila', 'close'],
  ['crocodile', 'crucadila', 'wrong'],
  // Every word by itself, and as many of them.
  ['zebra crossing', 'zebre crosing', 'close'],
  ['zebra crossing', 'zebra', 'wrong'],
  ['red zebra', 'red zebre', 'close'],
  ['red zebra', 'rad zebra', 'wrong'],
  // Digits are never slips.
  ['ipv4-only', 'ipv6-only', 'wrong'],
  ['abcdef', 'abcde4', 'wrong'],
  ['abcde4', 'abcdef', 'wrong'],
  ['zebra', '', 'wrong'],
  ['zebra', '  ', 'wrong'],
  ['zebra', 'Ze Bra', 'right'],
])('%s, typed as “%s”, is %s', (answer, text, nearness) => {
  expect(gradeTyped(typed(answer), text)).toBe(nearness)
})

test.each<[string, number | undefined, string, string]>([
  ['100 ms', 5, '105', 'right'],
  ['100 ms', 5, '95 ms', 'right'],
  ['100 ms', 5, '105.5', 'wrong'],
  ['100 ms', undefined, '101', 'wrong'],
  ['3.14', 0.01, '3.15', 'right'],
  ['3.14', 0.005, '3.15', 'wrong'],
  ['-4', 0.5, '-4.5', 'right'],
  ['-4', 0.5, '4', 'wrong'],
  ['about 12 V', 1, '13', 'right'],
  ['12', 1, 'twelve', 'wrong'],
  ['twelve', 1, '12', 'wrong'],
  ['twelve', 1, 'eleven', 'wrong'],
  ['10', 5, '10 to 12', 'wrong'],
])('%s within %s: %s is %s', (answer, tolerance, text, nearness) => {
  const question = typed(answer, tolerance === undefined ? {} : { tolerance })
  expect(gradeTyped(question, text)).toBe(nearness)
})

test('a blank takes what is accepted, and has no tolerance', () => {
  const cloze: ClozeQuestion = {
    ...asked,
    kind: 'cloze',
    answer: '10',
    accepted: ['ten', 'a tenner'],
  }
  expect(['10', 'TEN', 'tenner', '11'].map((text) => gradeTyped(cloze, text))).toEqual([
    'right',
    'right',
    'right',
    'wrong',
  ])
})

test.each([
  ['', '', 2, 0],
  ['ab', 'ba', 2, 1],
  ['abc', 'cba', 2, 2],
  ['abcd', 'badc', 2, 2],
  ['ab', 'bc', 2, 2],
  ['kitten', 'sitting', 3, 3],
  ['kitten', 'sitting', 2, 3],
  ['a', 'abcd', 2, 3],
  ['abcd', 'a', 2, 3],
  ['abcdef', 'uvwxyz', 1, 2],
  ['ca', 'abc', 3, 3],
])('from %s to %s, with a limit of %i, are %i slips', (a, b, limit, slips) => {
  expect(countSlips(a, b, limit)).toBe(slips)
})

test.each([
  ['  the   AWS   cloud ', 'aws cloud'],
  ['a', 'a'],
  ['the', 'the'],
  ['An Owl', 'owl'],
  ['A Bee', 'bee'],
  ['snake_case-name', 'snake case name'],
  ['-x', '-x'],
  ['... and so on', 'and so on'],
  ['--', ''],
  ['.a.', '.a'],
  ['it’s “it”', "it's it"],
  ['x−1', 'x 1'],
  ['12,345,678', '12345678'],
  ['1,5', '1,5'],
])('“%s” is normalised to “%s”', (text, normal) => {
  expect(normaliseAnswer(text)).toBe(normal)
})

describe('what does not fit, and lists', () => {
  const option = (id: string, key: boolean) => ({ id, text: id, key })
  const select: Question = {
    ...asked,
    kind: 'select',
    answer: 'a b',
    options: [option('a', true), option('b', true), option('c', false)],
  }
  const order: Question = { ...asked, kind: 'order', answer: 'x y', items: ['x', 'y', 'z'] }
  const match: Question = {
    ...asked,
    kind: 'match',
    answer: '',
    pairs: [
      { left: '1', right: 'x' },
      { left: '2', right: 'y' },
    ],
  }
  const list: Question = { ...asked, kind: 'recall', answer: 'l', items: ['w', 'x', 'y', 'z'] }
  const plain: Question = { ...asked, kind: 'recall', answer: 'l' }
  const truth: Question = {
    ...asked,
    kind: 'truefalse',
    answer: 'True',
    options: [option('t', true)],
  }
  const again = { kind: 'graded', right: false, rating: 'again' }
  const hard = { kind: 'graded', right: false, rating: 'hard' }
  const good = { kind: 'graded', right: true, rating: 'good' }

  test.each<[string, Question, string[], object]>([
    ['every key', select, ['b', 'a'], good],
    ['one key', select, ['a'], again],
    ['a key and a distractor', select, ['a', 'c'], again],
    ['all', select, ['a', 'b', 'c'], again],
    ['true', truth, ['t'], good],
    ['what was once the other', truth, ['f2alse'], again],
  ])('options: %s', (_, question, ids, graded) => {
    expect(gradeAnswer(question, { kind: 'options', ids })).toEqual(graded)
  })

  test.each<[Question, string[], object]>([
    [order, ['X', 'y', 'z'], good],
    [order, ['x', 'z', 'y'], again],
    [order, ['x', 'y'], again],
    [order, ['x', 'y', 'z', 'z'], again],
    [match, ['x', 'y'], good],
    [match, ['y', 'x'], again],
  ])('a sequence: %#', (question, items, graded) => {
    expect(gradeAnswer(question, { kind: 'sequence', items })).toEqual(graded)
  })

  test.each<[string[], object]>([
    [['W', 'x', 'y', 'z'], good],
    [['w', 'x', 'y'], hard],
    [['w', 'x', 'q'], hard],
    [['w'], again],
    [[], again],
  ])('of a list, %j', (items, graded) => {
    expect(gradeAnswer(list, { kind: 'recalled', items })).toEqual(graded)
  })

  test.each<[Question, string[]]>([
    [select, ['options']],
    [truth, ['options']],
    [order, ['sequence', 'rating']],
    [match, ['sequence', 'rating']],
    [list, ['rating', 'recalled']],
    [plain, ['rating']],
    [{ ...plain, items: [] }, ['rating']],
    [{ ...asked, kind: 'choice', answer: 'a', options: [option('a', true)] }, ['options']],
  ])('%#: another kind of answer is unfit', (question, expected) => {
    expect(gradeAnswer(question, { kind: 'text', text: 'x' })).toEqual({ kind: 'unfit', expected })
  })

  test.each<[Question]>([[typed('x')], [{ ...asked, kind: 'cloze', answer: 'x' }]])(
    '%#: a typed answer or a rating fits',
    (question) => {
      const unfit = gradeAnswer(question, { kind: 'options', ids: [] })
      expect(unfit).toEqual({ kind: 'unfit', expected: ['text', 'rating'] })
      expect(gradeAnswer(question, { kind: 'text', text: 'x' })).toEqual(good)
      expect(gradeAnswer(question, { kind: 'text', text: 'y' })).toEqual(again)
      expect(gradeAnswer(question, { kind: 'rating', rating: 'easy' })).toEqual({
        ...good,
        rating: 'easy',
      })
      expect(gradeAnswer(question, { kind: 'rating', rating: 'again' })).toEqual(again)
    },
  )
})
