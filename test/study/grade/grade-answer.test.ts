import { expect, test } from 'vitest'
import type { Question } from '../../../study/bank/question.ts'
import { gradeAnswer } from '../../../study/grade/grade-answer.ts'
import type { Given } from '../../../study/memory/event.ts'

const asked = { id: 'aaaaaaaaaa.x', rev: '00000000', stem: 'Which?', answer: 'Fargate' }
const option = (id: string, key: boolean) => ({ id, text: id, key })
const choice: Question = {
  ...asked,
  kind: 'choice',
  options: [option('k', true), option('d', false)],
}
const select: Question = {
  ...asked,
  kind: 'select',
  options: [option('k1', true), option('k2', true), option('d', false)],
}
const order: Question = { ...asked, kind: 'order', items: ['build', 'tag', 'push'] }
const match: Question = {
  ...asked,
  kind: 'match',
  pairs: [
    { left: 'a', right: '1' },
    { left: 'b', right: '2' },
  ],
}
const recall: Question = { ...asked, kind: 'recall' }
const list: Question = { ...asked, kind: 'recall', items: ['CPU', 'Memory', 'Task role', 'Ports'] }
const typed: Question = { ...asked, kind: 'typed', accepted: ['AWS Fargate'] }
const cloze: Question = { ...asked, kind: 'cloze', stem: 'Run it on […].' }

const options = (...ids: string[]): Given => ({ kind: 'options', ids })
const text = (value: string): Given => ({ kind: 'text', text: value })
const sequence = (...items: string[]): Given => ({ kind: 'sequence', items })
const recalled = (...items: string[]): Given => ({ kind: 'recalled', items })
const good = { kind: 'graded', right: true, rating: 'good' }
const again = { kind: 'graded', right: false, rating: 'again' }

test.each<[string, Question, Given, unknown]>([
  ['the key', choice, options('k'), good],
  ['a distractor', choice, options('d'), again],
  ['both', choice, options('k', 'd'), again],
  ['nothing, by who does not know', choice, options(), again],
  ['nothing of several', select, options(), again],
  ['an option that has since been replaced', choice, options('g2oney'), again],
  ['every key', select, options('k2', 'k1'), good],
  ['one key of two', select, options('k1'), again],
  ['every key and a distractor', select, options('k1', 'k2', 'd'), again],
  ['the right order', order, sequence('build', 'tag', 'push'), good],
  ['two swapped', order, sequence('build', 'push', 'tag'), again],
  ['one missing', order, sequence('build', 'tag'), again],
  ['right sides', match, sequence('1', '2'), good],
  ['right sides swapped', match, sequence('2', '1'), again],
  ['the answer', typed, text('fargate'), good],
  ['an accepted answer', typed, text('aws fargate'), good],
  ['the word in the blank', cloze, text(' Fargate. '), good],
  ['another', typed, text('EC2'), again],
  ['nothing typed', typed, text('  '), again],
  ['a slip', typed, text('Fargatte'), { kind: 'close' }],
  [
    'hard, said by the learner',
    recall,
    { kind: 'rating', rating: 'hard' },
    { kind: 'graded', right: true, rating: 'hard' },
  ],
  ['all of a list', list, recalled('ports', 'the CPU', 'memory', 'task-role'), good],
  [
    'half of a list',
    list,
    recalled('CPU', 'Ports', 'Disk'),
    { kind: 'graded', right: false, rating: 'hard' },
  ],
  ['less than half of a list', list, recalled('CPU', 'CPU'), again],
  ['again, said by the learner', cloze, { kind: 'rating', rating: 'again' }, again],
])('%s', (_, question, given, outcome) => {
  expect(gradeAnswer(question, given)).toEqual(outcome)
})

test('a learner who insists on a slip has it counted as hard', () => {
  expect(gradeAnswer(typed, text('Fargatte'), { insists: true })).toEqual({
    kind: 'graded',
    right: true,
    rating: 'hard',
  })
  expect(gradeAnswer(typed, text('EC2'), { insists: true })).toEqual(again)
})

test.each<[Question, Given, string[]]>([
  [choice, { kind: 'rating', rating: 'easy' }, ['options']],
  [choice, text('Fargate'), ['options']],
  [choice, options('zzz'), ['options']],
  [select, options('k1', 'k1', 'k2'), ['options']],
  [recall, text('Fargate'), ['rating']],
  // Nothing of nothing recalled would be all of it.
  [recall, recalled(), ['rating']],
  [{ ...recall, items: [] }, recalled(), ['rating']],
  [list, text('CPU'), ['rating', 'recalled']],
  [typed, options('k'), ['text', 'rating']],
  [order, text('build'), ['sequence', 'rating']],
])('an answer of the wrong kind says what is expected', (question, given, expected) => {
  expect(gradeAnswer(question, given)).toEqual({ kind: 'unfit', expected })
})
