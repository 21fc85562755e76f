import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext, type Next } from '../../../study/act/ask-next.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { revealAnswer } from '../../../study/act/reveal-answer.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { summariseDue } from '../../../study/act/summarise-due.ts'
import { readToken } from '../../../study/act/token.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import {
  ASSAM,
  FIXTURE_DECKS,
  fixtureBank,
  fixtureCard,
  MATCHA,
  SENCHA,
} from '../../support/fixture-bank.ts'
import { NOON, type TestStudy, testStudy } from '../../support/test-study.ts'

const MINUTE_MS = 60_000
let embedded: EmbeddedStore
let study: TestStudy
let learnerId = ''
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  study = testStudy(embedded.store)
  learnerId = (await startLearner(study)).profile.learnerId
})

const next = (deckId?: string): Promise<Next> =>
  askNext(study, { learnerId }, deckId === undefined ? {} : { deckId })

async function answerIt(asked: Next, rating: 'again' | 'good' | 'easy' = 'good'): Promise<void> {
  if (asked.kind !== 'asked') throw new Error(`nothing asked: ${asked.kind}`)
  const given = { kind: 'rating', rating } as const
  const rev = asked.card.questions[0]?.rev ?? ''
  await answerQuestion(
    study,
    { learnerId },
    {
      reviewId: asked.reviewId,
      cardId: asked.card.id,
      form: 'recall',
      rev,
      given,
      practice: asked.practice,
    },
  )
}

async function askedId(deckId?: string): Promise<string> {
  const asked = await next(deckId)
  return asked.kind === 'asked' ? asked.card.id : asked.kind
}

test('new cards are asked deck by deck, then again after their steps, then on their day', async () => {
  expect(await askedId()).toBe(SENCHA.id)
  await answerIt(await next(), 'easy')
  expect(await askedId()).toBe(ASSAM.id)
  await answerIt(await next())
  expect(await askedId()).toBe(MATCHA.id)
  await answerIt(await next(), 'easy')
  // Assam's second step is in ten minutes: near enough to be asked early.
  expect(await askedId()).toBe(ASSAM.id)
  await answerIt(await next())
  expect(await next()).toMatchObject({
    kind: 'finished',
    until: Date.UTC(2026, 10, 21, 4),
    heldBack: 0,
  })
  // Two days after its last step it is due again.
  study.clock = Date.UTC(2026, 10, 22, 4)
  expect(await askedId()).toBe(ASSAM.id)
})

test('asking shows how many are left and no key', async () => {
  const asked = await next()
  expect(asked).toMatchObject({
    kind: 'asked',
    left: 3,
    shown: { kind: 'choice', stem: 'Which tea is steamed and rolled?' },
  })
  if (asked.kind !== 'asked') throw new Error('not asked')
  expect(JSON.stringify(asked.shown)).not.toContain('"key"')
  expect(asked.shown.options?.map(({ text }) => text).toSorted()).toEqual([
    'Sencha',
    'Wrong one',
    'Wrong two',
  ])
})

test('a drill of one deck asks that deck only', async () => {
  expect(await askedId('black')).toBe(ASSAM.id)
  await answerIt(await next('black'), 'easy')
  expect(await askedId('black')).toBe('finished')
  expect(await askedId()).toBe(SENCHA.id)
})

test('a deck that does not exist has nothing to ask', async () => {
  expect(await askedId('nowhere')).toBe('finished')
})

test('a step further off than twenty minutes is waited for', async () => {
  const { profile } = await startLearner(study, {
    parameters: { ...DEFAULT_PARAMETERS, learningStepsMinutes: [45] },
  })
  learnerId = profile.learnerId
  await answerIt(await next('black'), 'again')
  expect(await next('black')).toMatchObject({ kind: 'waiting', until: NOON + 45 * MINUTE_MS })
})

test('a card that came with a recompile is asked, one that went is not', async () => {
  await answerIt(await next('black'), 'easy')
  const oolong = fixtureCard('oolong2222', {
    stem: 'Which tea is half oxidised?',
    answer: 'Oolong',
  })
  study.current = fixtureBank({ black: [oolong] })
  expect(await askedId('black')).toBe('oolong2222')
  study.current = fixtureBank(FIXTURE_DECKS)
  expect(await askedId('black')).toBe('finished')
})

test('the cap for new cards holds over decks and through new plans', async () => {
  const started = await startLearner(study, { newCardsPerDay: 2 })
  learnerId = started.profile.learnerId
  await answerIt(await next('black'), 'easy')
  await answerIt(await next(), 'easy')
  expect(await askedId()).toBe('finished')
  study.clock = Date.UTC(2026, 10, 21, 3, 59)
  expect(await askedId()).toBe('finished')
  study.clock = Date.UTC(2026, 10, 21, 4)
  expect(await askedId()).toBe(MATCHA.id)
})

test('two devices that take turns see one drill', async () => {
  const [phone, desk] = [await next(), await next()]
  await answerIt(phone, 'easy')
  await answerIt(desk, 'easy')
  expect(await askedId()).toBe(ASSAM.id)
})

test('more cards than are at hand are all asked, each once', async () => {
  const cards = Array.from({ length: 25 }, (_, at) =>
    fixtureCard(`many${String(at).padStart(6, '0')}`, {
      stem: `Which is number ${at}?`,
      answer: `Number ${at}`,
    }),
  )
  study.current = fixtureBank({ many: cards })
  learnerId = (await startLearner(study, { newCardsPerDay: 25 })).profile.learnerId
  const asked: string[] = []
  for (let each = await next(); each.kind === 'asked'; each = await next()) {
    asked.push(each.card.id)
    expect(each.left).toBe(26 - asked.length)
    await answerIt(each, 'easy')
  }
  expect(asked).toEqual(cards.map(({ id }) => id))
})

test('the answer is revealed with what each rating would lead to', async () => {
  const asked = { cardId: SENCHA.id, form: 'recall', rev: SENCHA.questions[0]?.rev ?? '' }
  const revealed = await revealAnswer(study, { learnerId }, asked)
  expect(revealed).toMatchObject({
    kind: 'revealed',
    question: { answer: 'Sencha' },
    after: {
      again: { due: { at: NOON + MINUTE_MS } },
      hard: { due: { at: NOON + 6 * MINUTE_MS } },
      good: { due: { at: NOON + 10 * MINUTE_MS } },
      easy: { due: { kind: 'day' } },
    },
  })
  expect(await revealAnswer(study, { learnerId }, { ...asked, rev: 'ffffffff' })).toMatchObject({
    kind: 'rewritten',
  })
  expect(await revealAnswer(study, { learnerId }, { ...asked, cardId: 'x' })).toEqual({
    kind: 'retired',
  })
})

test('the summary counts what is due in all and by deck, and says when more comes', async () => {
  expect(await summariseDue(study, { learnerId })).toMatchObject({
    total: { learning: 0, due: 0, fresh: 3 },
    decks: new Map([
      ['green', { learning: 0, due: 0, fresh: 2, studied: 0, cards: 2 }],
      ['black', { learning: 0, due: 0, fresh: 1, studied: 0, cards: 1 }],
    ]),
  })
  for (const rating of ['easy', 'good', 'easy', 'good'] as const)
    await answerIt(await next(), rating)
  const done = await summariseDue(study, { learnerId })
  expect(done).toMatchObject({
    total: { learning: 0, due: 0, fresh: 0 },
    nextAt: Date.UTC(2026, 10, 22, 4),
  })
})

test('who has no right to study is refused', async () => {
  const { token } = await startLearner(study)
  const read = readToken(token)
  if (!read) throw new Error('unreadable token')
  const who = { learnerId: read.learnerId, token: { hash: read.hash, scope: 'study' as const } }
  expect((await askNext(study, who)).kind).toBe('asked')
  const refused = (reason: string) => ({ kind: 'refused', reason })
  expect(await askNext(study, { ...who, learnerId })).toEqual(refused('unknown-token'))
  expect(await askNext(study, { ...who, token: { hash: 'nope', scope: 'study' } })).toEqual(
    refused('unknown-token'),
  )
  expect(await askNext(study, { ...who, token: { hash: read.hash, scope: 'author' } })).toEqual(
    refused('wrong-scope'),
  )
  study.clock += 400 * 86_400_000
  expect(await askNext(study, who)).toEqual(refused('expired-token'))
})

test('a token that was tampered with is none', async () => {
  const { token } = await startLearner(study)
  expect(readToken(token)).toBeDefined()
  expect(readToken(token.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')))).toBeUndefined()
  expect(readToken(`${token} `)).toBeUndefined()
  expect(readToken('')).toBeUndefined()
})

async function drillAll(scope: Parameters<typeof askNext>[2]): Promise<string[]> {
  const asked: string[] = []
  for (
    let each = await askNext(study, { learnerId }, scope);
    each.kind === 'asked';
    each = await askNext(study, { learnerId }, scope)
  ) {
    asked.push(each.card.id)
    await answerIt(each, 'easy')
    study.clock += 1000
    if (asked.length > 10) throw new Error('endless')
  }
  return asked
}
const stateOf = async (cardId: string) =>
  (await embedded.store.read(learnerId, { cardIds: [cardId] })).memories.get(cardId)?.state

test('what was missed today is practised without touching the schedule, once', async () => {
  await answerIt(await next(), 'again')
  await answerIt(await next(), 'easy')
  const before = await stateOf(SENCHA.id)
  expect(await drillAll({ mode: 'missed' })).toEqual([SENCHA.id])
  expect(await stateOf(SENCHA.id)).toEqual(before)
  study.clock += 1000
  expect(await askedId()).toBe(MATCHA.id)
  // Asked for anew, it is practised again.
  await drillAll({ mode: 'missed' })
  expect(await askNext(study, { learnerId }, { mode: 'missed' })).toMatchObject({
    kind: 'finished',
  })
  expect(await askNext(study, { learnerId }, { mode: 'missed', anew: true })).toMatchObject({
    kind: 'asked',
    practice: true,
    card: { id: SENCHA.id },
  })
  study.clock = Date.UTC(2026, 10, 21, 12)
  expect(await drillAll({ mode: 'missed' })).toEqual([])
})

test('cramming asks every card of a deck once, new ones too, and leaves them new', async () => {
  expect((await drillAll({ mode: 'cram', deckId: 'green' })).toSorted()).toEqual([
    MATCHA.id,
    SENCHA.id,
  ])
  expect(await stateOf(MATCHA.id)).toMatchObject({ phase: 'new', reps: 0 })
  expect(await askedId()).toBe(SENCHA.id)
})

test('ahead of time, cards count as reviews and come later for it', async () => {
  await drillAll({})
  const before = await stateOf(SENCHA.id)
  study.clock += 2 * 86_400_000
  expect((await drillAll({ mode: 'ahead', aheadDays: 30 })).toSorted()).toEqual([
    ASSAM.id,
    MATCHA.id,
    SENCHA.id,
  ])
  const after = await stateOf(SENCHA.id)
  expect(after?.reps).toBe((before?.reps ?? 0) + 1)
  expect(after?.due).not.toEqual(before?.due)
})

test('paused, a drill ends at once and says so; resumed, it goes on', async () => {
  await changeSettings(study, { learnerId }, { paused: true })
  expect(await next()).toMatchObject({ kind: 'finished', paused: true })
  await changeSettings(study, { learnerId }, { paused: false })
  expect(await askedId()).toBe(SENCHA.id)
})
