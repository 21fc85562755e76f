import { beforeEach, describe, expect, test } from 'vitest'
import { changeProfile } from '../../../study/act/change-profile.ts'
import type { Flag, QuizSheet } from '../../../study/act/entries.ts'
import {
  type ExportedFlag,
  exportLearner,
  piecesOfLines,
  type Whole,
} from '../../../study/act/export-learner.ts'
import { importLearner } from '../../../study/act/import-learner.ts'
import { MOST_IMPORTED } from '../../../study/act/import-records.ts'
import { deleteOwn, listOwn } from '../../../study/act/own-records.ts'
import { readExportLine } from '../../../study/act/read-export-line.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const DAY_MS = 86_400_000
const flag: ExportedFlag = {
  ...{ kind: 'flag', id: 'flag222222222222', createdAt: NOON, cardId: 'card222222' },
  ...{ question: 'card222222.choice', rev: '0123abcd', reason: 'wrong', comment: 'Odd,\n"so".' },
}
const answers = {
  'card222222.choice': { given: { kind: 'options', ids: ['a1f3'] }, right: true },
} as const
const quiz = {
  ...{ kind: 'quiz', id: 'quiz222222222222', createdAt: NOON, seed: 'leaf', title: '' },
  questions: [
    { id: 'card222222.choice', rev: '0123abcd' },
    { id: 'card333333.typed', rev: '89ef4567' },
  ],
} as const
const whole = {
  ...{ ...quiz, title: 'x'.repeat(100), deck: 'green', tags: ['x'.repeat(100)] },
  missedOf: 'quiz333333333333',
  submitted: { at: NOON + 2 * DAY_MS, id: 'submitted-1', answers },
} as const
const read = (line: object) => readExportLine(JSON.stringify(line), NOON)
const reject = (reason: string) => ({
  kind: 'rejected',
  reason: expect.stringContaining(reason),
})

test.each<[string, object]>([
  ['a report', flag],
  ['one with as long a comment as may be', { ...flag, comment: 'x'.repeat(1000) }],
  ['one of a clock two days ahead', { ...flag, createdAt: NOON + 2 * DAY_MS }],
  ['a quiz', quiz],
  ['one with all that it may have', whole],
  ['one of fifty questions', { ...quiz, questions: Array(50).fill(quiz.questions[0]) }],
  ['one with twenty tags', { ...quiz, tags: Array(20).fill('x') }],
])('%s is read as it is, and nothing else with it', (_, line) => {
  expect(read({ ...line, deletedAt: 1, imported: true, updatedAt: 1 })).toEqual(line)
})

test.each<[object, object, string]>([
  [flag, { id: 'x' }, 'found "x", expected an id as id'],
  [flag, { id: 'flag2222222222222' }, 'expected an id as id'],
  [flag, { id: '-flag22222222222' }, 'expected an id as id'],
  [flag, { question: 'card222222' }, 'found "card222222", expected a question as question'],
  [flag, { question: 'xcard222222.choice' }, 'expected a question as question'],
  [flag, { question: 'card222222.choice!' }, 'expected a question as question'],
  [flag, { rev: 'zz' }, 'found "zz", expected eight hexadecimal digits as rev'],
  [flag, { rev: '0123abcd0' }, 'expected eight hexadecimal digits as rev'],
  [flag, { rev: 'x0123abcd' }, 'expected eight hexadecimal digits as rev'],
  [flag, { reason: 'spite' }, 'expected wrong, unclear, outdated, duplicate, other as reason'],
  [flag, { comment: 'x'.repeat(1001) }, 'expected text as comment'],
  [flag, { createdAt: 1.5 }, 'found 1.5, expected a whole number as createdAt'],
  [flag, { createdAt: NOON + 2 * DAY_MS + 1 }, `expected a moment before ${NOON} as createdAt`],
  [quiz, { id: 'x' }, 'found "x", expected an id as id'],
  [quiz, { createdAt: -1 }, 'expected a number from 0 to 4102444800000 as createdAt'],
  [quiz, { title: 'x'.repeat(101) }, 'expected at most 100 characters as title'],
  [quiz, { seed: 7 }, 'found 7, expected text as seed'],
  [quiz, { tags: Array(21).fill('x') }, 'expected at most 20 tags'],
  [quiz, { tags: [7] }, 'found 7, expected text as tag'],
  [quiz, { tags: 'x' }, 'found "x", expected at most 20 tags'],
  [quiz, { deck: 7 }, 'found 7, expected text as deck'],
  [quiz, { missedOf: '!' }, 'found "!", expected an id as missedOf'],
  [quiz, { questions: Array(51).fill(quiz.questions[0]) }, 'expected at most 50 questions'],
  [quiz, { questions: [{ id: 'x', rev: '00000000' }] }, 'found "x", expected a question as id'],
  [quiz, { questions: [{ id: 'card222222.choice', rev: '' }] }, 'hexadecimal digits as rev'],
  [quiz, { questions: [7] }, 'found 7, expected a question of a quiz'],
  [whole, { questions: [] }, 'found "card222222.choice", expected a question of the quiz'],
  [whole, { submitted: 7 }, 'found 7, expected a submission'],
  [
    whole,
    { submitted: { ...whole.submitted, at: NOON + 2 * DAY_MS + 1 } },
    `expected a moment before ${NOON} as at`,
  ],
  [whole, { submitted: { ...whole.submitted, id: '!' } }, 'found "!", expected an id as id'],
  [whole, { submitted: { ...whole.submitted, answers: [] } }, 'found [], expected answers'],
  [
    whole,
    { submitted: { ...whole.submitted, answers: { 'card222222.choice': 7 } } },
    'found 7, expected an answer',
  ],
  [
    whole,
    { submitted: { ...whole.submitted, answers: { 'card222222.choice': { right: true } } } },
    'expected an answer',
  ],
  [quiz, { more: 'x'.repeat(131_072) }, 'expected at most 131072 bytes for a quiz'],
])('%# that is none is refused', (line, change, reason) => {
  expect(read({ ...line, ...change })).toEqual(reject(reason))
})

describe('records that are brought in', () => {
  let study: TestStudy
  let learnerId = ''
  beforeEach(async () => {
    study = testStudy(openSimulatedStore())
    learnerId = (await startLearner(study)).profile.learnerId
  })
  const bringIn = async (lines: readonly object[], as = learnerId) => {
    const texts = lines.map((line) => JSON.stringify(line))
    const imported = await importLearner(study, { learnerId: as }, texts)
    if (imported.kind !== 'imported') throw new Error(imported.kind)
    const { flags, quizzes, rejected } = imported
    return [flags, quizzes, rejected]
  }
  const exported = async (): Promise<Whole> => {
    const all = await exportLearner(study, { learnerId })
    if (all.kind !== 'export') throw new Error(all.kind)
    return all
  }
  const keysAfter = async (after?: string) => {
    const keys: string[] = []
    for await (const { key } of piecesOfLines(await exported(), after)) keys.push(key)
    return keys
  }
  const memory = (cardId: string) => ({
    ...{ kind: 'memory', cardId, events: [{ kind: 'bury', id: 'b', at: 1, untilDay: 3 }] },
  })

  test('are new now, and the learner’s own, once; a report is told nobody', async () => {
    study.clock += 7
    expect(await bringIn([flag, whole, flag])).toEqual([1, 1, []])
    expect(await bringIn([whole, flag])).toEqual([0, 0, []])
    const { id, kind: _, ...reported } = flag
    const { id: quizId, kind: __, ...sheet } = whole
    const updatedAt = NOON + 7
    const { store } = study
    expect(await store.listEntries('flag', learnerId)).toEqual(
      new Map<string, Flag>([[id, { ...reported, updatedAt, imported: true }]]),
    )
    expect(await store.listEntries('quiz', learnerId)).toEqual(
      new Map<string, QuizSheet>([[quizId, { ...sheet, updatedAt } as QuizSheet]]),
    )
    expect(await store.listEntries('report', flag.cardId)).toEqual(new Map())
  })

  test('stay deleted once they were, and are not taken away then', async () => {
    await bringIn([flag, quiz])
    for (const kind of ['flag', 'quiz'] as const)
      await deleteOwn(study, { learnerId }, { kind, id: { flag, quiz }[kind].id })
    expect(await bringIn([flag, quiz])).toEqual([0, 0, []])
    expect(await keysAfter()).toEqual([''])
    const { records } = Object(await listOwn(study, { learnerId }, 'flag'))
    expect(records.get(flag.id).deletedAt).toBe(NOON)
  })

  test('that somebody had who has joined the learner are there already', async () => {
    const joined = (await startLearner(study)).profile.learnerId
    await bringIn([flag, quiz], joined)
    await deleteOwn(study, { learnerId: joined }, { kind: 'flag', id: flag.id })
    await changeProfile(study, learnerId, (profile) => ({ ...profile, mergedFrom: [joined] }))
    expect(await bringIn([flag, quiz])).toEqual([0, 0, []])
    expect(await keysAfter()).toEqual(['', `1${quiz.id}`])
  })

  test('of a kind are a thousand in all, and those beyond are named in the order of lines', async () => {
    const many = Array.from({ length: MOST_IMPORTED }, (_, at) => {
      const letters = [...at.toString(16)].map((each) => 'abcdefghijklmnop'[Number(`0x${each}`)])
      return { ...flag, id: letters.join('').padEnd(16, 'z') }
    })
    const bad = { kind: 'letter' }
    expect(await bringIn([flag, ...many, bad, quiz])).toEqual([
      MOST_IMPORTED,
      1,
      [
        { line: 1001, reason: 'found 1001, expected at most 1000 lines of a flag in all' },
        { line: 1002, reason: 'found "letter", expected a line of an export' },
      ],
    ])
    const { line, ...beyond } = { ...many.at(-1), line: 1 }
    expect(await bringIn([quiz, beyond])).toEqual([
      0,
      0,
      [{ line: line + 1, reason: 'found 1001, expected at most 1000 lines of a flag in all' }],
    ])
  })

  test('are taken away after the learner and before any card, from wherever one goes on', async () => {
    const [other, first] = [
      { ...flag, id: 'a'.repeat(16) },
      { ...quiz, id: '2'.repeat(16) },
    ]
    await bringIn([memory('card222222'), whole, flag, other, first, memory('2222222222')])
    const all = [`0${other.id}`, `0${flag.id}`, `1${first.id}`, `1${whole.id}`]
    const cards = ['2222222222', 'card222222']
    expect(await keysAfter()).toEqual(['', ...all, ...cards])
    expect(await keysAfter(all[0])).toEqual([...all.slice(1), ...cards])
    expect(await keysAfter(all[2])).toEqual([...all.slice(3), ...cards])
    expect(await keysAfter(all[3])).toEqual(cards)
    expect(await keysAfter(cards[0])).toEqual(cards.slice(1))
    const texts: string[] = []
    for await (const { text } of piecesOfLines(await exported())) texts.push(text)
    expect(texts.slice(1, 5).map((text) => JSON.parse(text))).toEqual([other, flag, first, whole])
    expect(texts[2]).toBe(`${JSON.stringify(flag)}\n`)
  })
})
