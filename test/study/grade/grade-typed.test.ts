import { describe, expect, test } from 'vitest'
import { countSlips } from '../../../study/grade/count-slips.ts'
import { gradeTyped } from '../../../study/grade/grade-typed.ts'
import { normaliseAnswer } from '../../../study/grade/normalise-answer.ts'
import { plainText } from '../../../study/grade/plain-text.ts'

test.each([
  ['**Task** _role_', 'Task role'],
  ['`docker run -p 80:80`', 'docker run -p 80:80'],
  ['`a * b * c` and *d*', 'a * b * c and d'],
  ['see [the docs](https://example.com/a_b_c) now', 'see the docs now'],
  ['snake_case_name stays', 'snake_case_name stays'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  [String.raw`1 \* 2 \_ 3`, '1 * 2 _ 3'],
  ['Q&amp;A &lt;b&gt;', 'Q&A <b>'],
  ['~~old~~ ==new==', 'old new'],
  ['` spaced ` and ``two `` marks', 'spaced and two marks'],
  ['an *open `* of code`', 'an *open * of code'],
  ['ends in `code`', 'ends in code'],
  ['`a` between `b`', 'a between b'],
  ['`x  y`', 'x y'],
  ['two\n lines\tand more', 'two lines and more'],
  ['*one*.', 'one.'],
  ['*one*two', '*one*two'],
  ['_a_ and _b_', 'a and b'],
])('%s reads as %s', (markdown, plain) => {
  expect(plainText(markdown)).toBe(plain)
})

test.each([
  ['The Docker Engine.', 'docker engine'],
  ['Auto-Scaling  Group', 'auto scaling group'],
  ['“Fargate”', 'fargate'],
  ['C++', 'c++'],
  ['-p', '-p'],
  ['.env', '.env'],
  ['...', ''],
  ['--', ''],
  ['x - y', 'x y'],
  ['x.-', 'x'],
  ['end-', 'end'],
  ['up to  \t date', 'up to date'],
  ['60 %', '60 %'],
  ['1,000', '1000'],
  ['a', 'a'],
  ['Straße', 'straße'],
  ['ＥＣＳ', 'ecs'],
  ['…', ''],
])('%s is normalised to %j', (text, normal) => {
  expect(normaliseAnswer(text)).toBe(normal)
})

test.each([
  ['same', 'same', 0],
  ['registry', 'regsitry', 1],
  ['container', 'contaner', 1],
  ['container', 'conntaner', 2],
  ['abcdef', 'uvwxyz', 3],
  ['', 'ab', 2],
])('from %j to %j it is %i slips', (a, b, slips) => {
  expect(countSlips(a, b, 2)).toBe(slips)
  expect(countSlips(b, a, 2)).toBe(slips)
})

const asked = { id: 'a.typed', rev: '0', kind: 'typed', stem: '?' } as const

describe('a typed answer', () => {
  test.each([
    ['Auto Scaling group', 'autoscaling group', 'right'],
    ['Auto Scaling group', 'an auto-scaling group', 'right'],
    ['Dockerfile', 'docker file', 'right'],
    ['registry', 'regsitry', 'close'],
    ['container registry', 'contaner regsitry', 'close'],
    ['container registry', 'registry', 'wrong'],
    // Short words and figures are not forgiven: ECS is not ECR, 80 not 81.
    ['ECS', 'ECR', 'wrong'],
    ['port 8080', 'port 8081', 'wrong'],
    ['task', 'tusk', 'wrong'],
    ['public', 'private', 'wrong'],
    ['60 %', '60%', 'right'],
    ['`docker push`', 'docker push', 'right'],
  ])('for %s, %s is %s', (answer, text, nearness) => {
    expect(gradeTyped({ ...asked, answer }, text)).toBe(nearness)
  })

  test.each([
    ['3.14', 'right'],
    ['3.15', 'right'],
    ['3.17', 'wrong'],
    ['about 3.13', 'right'],
    ['-3.14', 'wrong'],
    ['3.14 or 3.15', 'wrong'],
    ['pi', 'wrong'],
  ])('with a tolerance of 0.02 around 3.14, %s is %s', (text, nearness) => {
    expect(gradeTyped({ ...asked, answer: '3.14', tolerance: 0.02 }, text)).toBe(nearness)
  })
})

const typedQuestion = { id: 'a.typed', rev: '00000000', stem: 'How many?' } as const

test.each<[string, string, string]>([
  ['nothing', '', 'wrong'],
  ['only marks', '... --', 'wrong'],
  ['no number', 'many', 'wrong'],
  ['within', '12', 'right'],
  ['at the edge', '14', 'right'],
  ['beyond', '14.5', 'wrong'],
  ['with its unit', '8 GB', 'right'],
  ['two numbers', '10 or 12', 'wrong'],
])('of about ten: %s, %j, is %s', (_, text, nearness) => {
  const about = { ...typedQuestion, kind: 'typed', answer: '10', tolerance: 4 } as const
  expect(gradeTyped(about, text)).toBe(nearness)
})

test.each<[string, number, string, string]>([
  ['3', 0.1, '3.1', 'right'],
  ['0.3', 0.1, '0.4', 'right'],
  ['100', 0.01, '99.99', 'right'],
  ['100', 0.01, '100.0100001', 'wrong'],
  ['3', 0.1, '3.1000001', 'wrong'],
])(
  '%s, as far off as %d, takes what is just as far off: %s is %s',
  (answer, tolerance, text, is) => {
    expect(gradeTyped({ ...typedQuestion, kind: 'typed', answer, tolerance }, text)).toBe(is)
  },
)

test('a tolerance without a number to hold it to lets nothing through', () => {
  const words = { ...typedQuestion, kind: 'typed', answer: 'many', tolerance: 4 } as const
  expect([gradeTyped(words, 'few'), gradeTyped(words, '3'), gradeTyped(words, 'many')]).toEqual([
    'wrong',
    'wrong',
    'right',
  ])
  const exact = { ...typedQuestion, kind: 'typed', answer: '10' } as const
  expect([gradeTyped(exact, '11'), gradeTyped(exact, '10')]).toEqual(['wrong', 'right'])
  const cloze = { ...typedQuestion, kind: 'cloze', answer: '10', tolerance: 4 } as const
  expect(gradeTyped(cloze, '11')).toBe('wrong')
})

test('more words or fewer are no slip', () => {
  const engine = { ...typedQuestion, kind: 'typed', answer: 'docker engine' } as const
  expect([
    gradeTyped(engine, 'docker engines'),
    gradeTyped(engine, 'docker'),
    gradeTyped(engine, 'docker engine daemon'),
    gradeTyped(engine, 'dockerengine'),
  ]).toEqual(['close', 'wrong', 'wrong', 'right'])
})
