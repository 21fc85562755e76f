import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { deleteOwn, listOwn } from '../../../study/act/own-records.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { readToken } from '../../../study/act/token.ts'
import type { Question } from '../../../study/bank/question.ts'
import { cardsIn } from '../../../study/exam/cards-in.ts'
import { type Draw, drawQuiz, questionOf } from '../../../study/exam/draw-quiz.ts'
import { submitQuiz } from '../../../study/exam/submit-quiz.ts'
import type { Given } from '../../../study/memory/event.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { fixtureBank, fixtureCard, optionIdOf } from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const CARDS = ['a', 'b', 'c', 'd'].map((letter) => ({
  ...fixtureCard(letter.repeat(10), { stem: `Which is ${letter}?`, answer: letter }),
  tags: letter < 'c' ? ['early', letter] : ['late'],
}))
const [A, B, C, D] = CARDS as [
  (typeof CARDS)[0],
  (typeof CARDS)[0],
  (typeof CARDS)[0],
  (typeof CARDS)[0],
]
const BANK = fixtureBank({ first: [A, B], second: [C, { ...D, group: C.group }] })

let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  study.current = BANK
  learnerId = (await startLearner(study)).profile.learnerId
})

/** A quiz drawn, which it must be. */
async function drawn(draw: Partial<Draw> = {}) {
  const outcome = await drawQuiz(study, { learnerId }, { count: 10, seed: 'tea', ...draw })
  if (outcome.kind !== 'drawn') throw new Error(outcome.kind)
  return outcome
}
const cardsOf = ({ sheet }: Awaited<ReturnType<typeof drawn>>): string[] =>
  sheet.questions.map(({ id }) => id.slice(0, 10))
const submit = (quizId: string, answers: Record<string, Given>, id = 'submission-1') =>
  submitQuiz(study, { learnerId }, { quizId, id, answers: new Map(Object.entries(answers)) })
const picked = (card: typeof A, text: string): Given => ({
  kind: 'options',
  ids: [optionIdOf(card, text)],
})

describe('the cards of a scope', () => {
  test.each([
    [{}, [A, B, C, D]],
    [{ deck: 'first' }, [A, B]],
    [{ deck: 'nowhere' }, []],
    [{ tags: ['late'] }, [C, D]],
    [{ tags: ['b', 'late'] }, [B, C, D]],
    [{ tags: ['early'], deck: 'second' }, []],
    [{ ids: [A.id, D.id, 'gone'] }, [A, D]],
    [{ ids: [A.id], tags: ['late'] }, []],
  ])('%j are those', (scope, cards) => {
    expect(cardsIn(BANK, scope).map(({ cardId }) => cardId)).toEqual(cards.map(({ id }) => id))
  })
})

test('a question is found by its id', () => {
  expect(questionOf(BANK, `${A.id}.typed`)).toEqual(A.questions[1])
  expect(questionOf(BANK, `${A.id}.never`)).toBeUndefined()
  expect(questionOf(BANK, 'gone222222.typed')).toBeUndefined()
})

describe('a quiz', () => {
  test('asks each card once, of siblings one, what can be graded, and is kept', async () => {
    const quiz = await drawn({ title: 'Five o’clock', deck: undefined, tags: ['early', 'late'] })
    const { sheet, id } = quiz
    expect(sheet).toMatchObject({
      createdAt: NOON,
      updatedAt: NOON,
      seed: 'tea',
      title: 'Five o’clock',
      tags: ['early', 'late'],
    })
    const cards = cardsOf(quiz)
    expect(new Set(cards).size).toBe(3)
    expect(cards.filter((each) => each === C.id || each === D.id)).toHaveLength(1)
    for (const question of sheet.questions) {
      expect(questionOf(BANK, question.id)?.rev).toBe(question.rev)
      expect(question.id).not.toContain('recall')
    }
    const listed = await listOwn(study, { learnerId }, 'quiz')
    expect(listed).toEqual({ kind: 'listed', records: new Map([[id, sheet]]) })
    expect('deck' in sheet || 'missedOf' in sheet).toBe(false)
  })

  test('is the same for the same seed, and not for every other', async () => {
    const { sheet } = await drawn()
    expect((await drawn()).sheet.questions).toEqual(sheet.questions)
    const seeds = ['tea', 'u', 'v', 'x', 'y', 'z']
    const quizzes = await Promise.all(seeds.map((seed) => drawn({ seed })))
    expect(new Set(quizzes.map((quiz) => String(cardsOf(quiz)))).size).toBeGreaterThan(1)
    const forms = quizzes.flatMap(({ sheet: { questions } }) => questions.map(({ id }) => id))
    expect(new Set(forms.map((id) => id.slice(11)))).toEqual(new Set(['choice', 'typed']))
    expect((await drawn({ seed: undefined })).sheet.seed).toMatch(/^[a-z2-7]{16}$/)
  })

  test('has as many as asked for, of the deck asked for', async () => {
    expect(cardsOf(await drawn({ count: 1, deck: 'first' }))).toHaveLength(1)
    expect(cardsOf(await drawn({ deck: 'first' })).toSorted()).toEqual([A.id, B.id])
    expect((await drawn({ deck: 'first' })).sheet.deck).toBe('first')
  })

  test('asks in every way but those that only a learner can grade', async () => {
    const [choice, typed, recall] = A.questions
    if (choice?.kind !== 'choice' || !typed || !recall) throw new Error('other questions')
    const { options } = choice
    const asked = { rev: choice.rev, stem: choice.stem, answer: choice.answer }
    const questions: Question[] = [
      ...[choice, typed, recall],
      { ...asked, id: '', kind: 'select', options },
      { ...asked, id: '', kind: 'truefalse', options: options.slice(0, 2) },
      { ...asked, id: '', kind: 'cloze' },
      { ...asked, id: '', kind: 'order', items: ['a', 'b'] },
      { ...asked, id: '', kind: 'match', pairs: [{ left: 'a', right: 'b' }] },
    ]
    const cards = questions.map((question, at) => {
      const id = `${question.kind}${at}`.padEnd(10, 'a').slice(0, 10)
      const own = { ...question, id: `${id}.${question.kind}` } as Question
      return { ...A, id, group: id, questions: [own] }
    })
    study.current = fixtureBank({ all: cards })
    const { sheet } = await drawn()
    expect(sheet.title).toBe('')
    expect(sheet.questions.map(({ id }) => id.slice(11)).toSorted()).toEqual([
      'choice',
      'cloze',
      'match',
      'order',
      'select',
      'truefalse',
      'typed',
    ])
  })

  test('of nothing is none', async () => {
    const draw = { count: 3, deck: 'nowhere' }
    expect(await drawQuiz(study, { learnerId }, draw)).toEqual({ kind: 'nothing' })
    const [, , recall] = A.questions
    study.current = fixtureBank({ first: [{ ...A, questions: recall ? [recall] : [] }] })
    expect(await drawQuiz(study, { learnerId }, { count: 3 })).toEqual({ kind: 'nothing' })
  })

  test('is for those who may', async () => {
    const who = { learnerId, token: { hash: 'nobody', scope: 'study' as const } }
    const refused = { kind: 'refused', reason: 'unknown-token' }
    expect(await drawQuiz(study, who, { count: 1 })).toEqual(refused)
    const submission = { quizId: 'any', id: 'x', answers: new Map() }
    expect(await submitQuiz(study, who, submission)).toEqual(refused)
    expect(await listOwn(study, who, 'quiz')).toEqual(refused)
    expect(await deleteOwn(study, who, { kind: 'quiz', id: 'any' })).toEqual(refused)
  })
})

describe('a submission', () => {
  /** A quiz of two questions, both by choice. */
  async function ofChoices() {
    study.current = fixtureBank({
      first: [A, B].map((card) => ({ ...card, questions: card.questions.slice(0, 1) })),
    })
    return drawn()
  }

  test('is graded and kept, once; what was left out is missed', async () => {
    const { id } = await ofChoices()
    study.clock = NOON + 60_000
    const outcome = await submit(id, { [`${A.id}.choice`]: picked(A, 'a') })
    expect(outcome).toMatchObject({
      kind: 'submitted',
      replayed: false,
      sheet: {
        createdAt: NOON,
        updatedAt: NOON + 60_000,
        submitted: {
          at: NOON + 60_000,
          id: 'submission-1',
          answers: { [`${A.id}.choice`]: { given: picked(A, 'a'), right: true } },
        },
      },
    })
    study.clock += 1000
    const sheet = outcome.kind === 'submitted' ? outcome.sheet : undefined
    expect(await submit(id, { [`${A.id}.choice`]: picked(A, 'a') })).toEqual({
      kind: 'submitted',
      replayed: true,
      sheet,
    })
    expect(cardsOf(await drawn({ missedOf: id }))).toEqual([B.id])
    expect((await drawn({ missedOf: id })).sheet.missedOf).toBe(id)
  })

  test('with another name, or other answers under its name, is refused', async () => {
    const { id } = await ofChoices()
    await submit(id, { [`${A.id}.choice`]: picked(A, 'a') })
    const before = { kind: 'submitted-before', id: 'submission-1' }
    expect(await submit(id, { [`${A.id}.choice`]: picked(A, 'Wrong one') })).toEqual(before)
    expect(await submit(id, { [`${A.id}.choice`]: picked(A, 'a') }, 'another')).toEqual(before)
    expect(await submit(id, {})).toEqual(before)
  })

  test('of what is wrong or was rewritten since is wrong', async () => {
    const { id } = await ofChoices()
    const reworded = fixtureCard(B.id, { stem: 'Which, again, is b?', answer: 'b' })
    study.current = fixtureBank({ first: [A, reworded] })
    const outcome = await submit(id, {
      [`${A.id}.choice`]: picked(A, 'Wrong one'),
      [`${B.id}.choice`]: picked(B, 'b'),
    })
    const answers = outcome.kind === 'submitted' ? outcome.sheet.submitted?.answers : undefined
    expect(Object.values(answers ?? {}).map(({ right }) => right)).toEqual([false, false])
    expect(cardsOf(await drawn({ missedOf: id })).toSorted()).toEqual([A.id, B.id])
  })

  test('takes a slip for right, where a drill would ask once more', async () => {
    const card = fixtureCard('s'.repeat(10), { stem: 'Which tea?', answer: 'Sencha' })
    study.current = fixtureBank({ first: [{ ...card, questions: card.questions.slice(1, 2) }] })
    const { id } = await drawn()
    const outcome = await submit(id, { [`${card.id}.typed`]: { kind: 'text', text: 'Sensha' } })
    expect(outcome).toMatchObject({
      sheet: { submitted: { answers: { [`${card.id}.typed`]: { right: true } } } },
    })
  })

  test('of another kind of answer, or to what was not asked, is unfit', async () => {
    const { id } = await ofChoices()
    expect(await submit(id, { [`${A.id}.choice`]: { kind: 'text', text: 'a' } })).toEqual({
      kind: 'unfit',
      question: `${A.id}.choice`,
      expected: ['options'],
    })
    expect(await submit(id, { [`${C.id}.choice`]: picked(C, 'c') })).toEqual({
      kind: 'unfit',
      question: `${C.id}.choice`,
      expected: [],
    })
  })

  test('at once from two devices is kept once', async () => {
    const { id } = await ofChoices()
    const answers = { [`${A.id}.choice`]: picked(A, 'a') }
    const both = await Promise.all([submit(id, answers), submit(id, answers)])
    const replayed = both.map((each) => each.kind === 'submitted' && each.replayed)
    expect(replayed.toSorted()).toEqual([false, true])
  })

  test('to what is not there, or was deleted, is unknown; deleted once, it stays to be told', async () => {
    const { id, sheet } = await ofChoices()
    expect(await submit('nowhere', {})).toEqual({ kind: 'unknown' })
    const unknown = await drawQuiz(study, { learnerId }, { count: 1, missedOf: id })
    expect(unknown).toEqual({ kind: 'unknown' })
    study.clock = NOON + 5
    const place = { kind: 'quiz', id } as const
    const deleted = { kind: 'deleted', record: sheet, deletedAt: NOON + 5 }
    expect(await deleteOwn(study, { learnerId }, place)).toEqual(deleted)
    study.clock = NOON + 9
    expect(await deleteOwn(study, { learnerId }, place)).toMatchObject({ deletedAt: NOON + 5 })
    expect(await submit(id, {})).toEqual({ kind: 'unknown' })
    expect(await deleteOwn(study, { learnerId }, { kind: 'quiz', id: 'nowhere' })).toEqual({
      kind: 'unknown',
    })
    const listed = await listOwn(study, { learnerId }, 'quiz')
    const records = listed.kind === 'listed' ? [...listed.records.values()] : []
    expect(records).toEqual([{ ...sheet, updatedAt: NOON + 5, deletedAt: NOON + 5 }])
  })

  test('that was missed in a quiz that is deleted is unknown', async () => {
    const { id } = await ofChoices()
    await submit(id, {})
    await deleteOwn(study, { learnerId }, { kind: 'quiz', id })
    const missed = await drawQuiz(study, { learnerId }, { count: 1, missedOf: id })
    expect(missed).toEqual({ kind: 'unknown' })
  })
})

test('what was drawn goes with its learner', async () => {
  const { token, profile } = await startLearner(study)
  learnerId = profile.learnerId
  const { id } = await drawn()
  await eraseLearner(study, { learnerId })
  expect(await embedded.store.readEntry({ kind: 'quiz', owner: learnerId, id })).toBeUndefined()
  const shown = { learnerId, token: { hash: readToken(token)?.hash ?? '', scope: 'read' as const } }
  expect(await listOwn(study, shown, 'quiz')).toEqual({ kind: 'refused', reason: 'erased' })
})
