import { beforeEach, describe, expect, test } from 'vitest'
import { answerBatch } from '../../../study/act/answer-batch.ts'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { askNext } from '../../../study/act/ask-next.ts'
import type { Attempt } from '../../../study/act/attempt.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { eraseLearner } from '../../../study/act/erase-learner.ts'
import { readAsked } from '../../../study/act/read-asked.ts'
import { readToday } from '../../../study/act/read-today.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store, Wanted } from '../../../study/act/store.ts'
import { readToken } from '../../../study/act/token.ts'
import type { Card } from '../../../study/bank/card.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { ASSAM, MATCHA, SENCHA } from '../../support/fixture-bank.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

// What a request costs is how often it asks the store, and for how much.

const HOUR_MS = 3_600_000

let calls: string[]
let study: TestStudy
let plain: TestStudy
let learnerId: string
beforeEach(async () => {
  const store = openSimulatedStore()
  plain = testStudy(store)
  study = testStudy(watched(store))
  learnerId = (await startLearner(plain, { newCardsPerDay: 9 })).profile.learnerId
  calls = []
})

/** The store, with every call of some kinds noted: what was asked for, or how much was written. */
function watched(store: Store): Store {
  return {
    ...store,
    read: (who, wanted) => {
      calls.push(`read ${(wanted.cardIds ?? Object.keys(wanted)).toSorted().join(' ')}`)
      return store.read(who, wanted)
    },
    append: (who, memory, events) => {
      calls.push(`append ${events.length}`)
      return store.append(who, memory, events)
    },
    states: (who) => {
      calls.push('states')
      return store.states(who)
    },
    memories: (who) => {
      calls.push('memories')
      return store.memories(who)
    },
  }
}

const attempt = (card: Card, reviewId: string, more: Partial<Attempt> = {}): Attempt => ({
  ...{ reviewId, cardId: card.id, form: 'recall', rev: card.questions[0]?.rev ?? '' },
  given: { kind: 'rating', rating: 'easy' },
  ...more,
})
const answer = (card: Card, reviewId: string, more?: Partial<Attempt>, by: TestStudy = study) =>
  answerQuestion(by, { learnerId }, attempt(card, reviewId, more))
const send = (attempts: readonly Attempt[], by: TestStudy = study) =>
  answerBatch(by, { learnerId }, attempts)
const ask = (asking = {}) => askNext(study, { learnerId }, asking)
/** The same study, where somebody else is always first once. */
const overtaken = (first: () => Promise<unknown>): TestStudy => {
  let isFirst = true
  const append: Store['append'] = async (...write) => {
    if (isFirst) {
      isFirst = false
      await first()
    }
    return study.store.append(...write)
  }
  return { ...study, store: { ...study.store, append } }
}

describe('an answer asks the store', () => {
  test('to read once and to write once; sent again, to read once', async () => {
    await answer(SENCHA, 'review-01')
    expect(calls.splice(0)).toEqual([`read ${SENCHA.id}`, 'append 1'])
    await answer(SENCHA, 'review-01')
    expect(calls).toEqual([`read ${SENCHA.id}`])
  })

  test.each(['alone', 'in a batch'])(
    'once more to write, overtaken, if it was told by whom: %s',
    async (how) => {
      const late = overtaken(() => answer(SENCHA, 'other-001', {}, plain))
      const mine = attempt(SENCHA, 'mine-0001')
      if (how === 'alone') await answerQuestion(late, { learnerId }, mine)
      else await send([mine], late)
      expect(calls).toEqual([`read ${SENCHA.id}`, 'append 1', 'append 1'])
    },
  )
})

describe('a batch asks the store', () => {
  test('nothing if there is nothing in it', async () => {
    expect(await send([])).toEqual({ kind: 'batch', answers: [] })
    expect(calls).toEqual([])
  })

  test('to read its cards once, and to write each once', async () => {
    await send([attempt(SENCHA, 'review-01'), attempt(MATCHA, 'review-02')])
    calls = []
    study.clock += HOUR_MS
    await send([attempt(SENCHA, 'review-03'), attempt(MATCHA, 'review-04')])
    expect(calls).toEqual([`read ${MATCHA.id} ${SENCHA.id}`, 'append 1', 'append 1'])
  })

  test('to write 32 answers at most at once', async () => {
    const ids = Array.from({ length: 33 }, (_, at) => `review-${at}`)
    await send(ids.map((id) => attempt(SENCHA, id, { practice: true })))
    expect(calls).toEqual([`read ${SENCHA.id}`, 'append 32', 'append 1'])
  })

  test('in vain for a learner who was erased meanwhile', async () => {
    const { profile, token } = await startLearner(plain)
    learnerId = profile.learnerId
    const hash = readToken(token)?.hash ?? ''
    const who = { learnerId, token: { hash, scope: 'study' } } as const
    const gone = overtaken(() => eraseLearner(plain, { learnerId }))
    const refusing: Store = {
      ...gone.store,
      append: async (...write) => {
        await gone.store.append(...write)
        return { kind: 'conflict' }
      },
    }
    const attempts = [attempt(SENCHA, 'review-01'), attempt(SENCHA, 'review-02')]
    const refused = { kind: 'refused', reason: 'erased' }
    expect(await answerBatch({ ...study, store: refusing }, who, attempts)).toEqual({
      kind: 'batch',
      answers: [refused, refused],
    })
  })
})

describe('the next question asks the store', () => {
  test('for the plan and the memories at hand; for every state once, to plan', async () => {
    await ask()
    const memories = `read ${ASSAM.id} ${MATCHA.id} ${SENCHA.id}`
    expect(calls.splice(0)).toEqual(['read plan', 'states', memories])
    await ask()
    expect(calls.splice(0)).toEqual(['read plan', memories])
    await answer(SENCHA, 'review-01')
    calls = []
    await ask({ anew: true })
    expect(calls).toEqual(['read plan', 'states', `read ${ASSAM.id} ${MATCHA.id}`])
  })

  test('for no memory where there is nothing to ask', async () => {
    expect((await ask({ deckId: 'nowhere' })).kind).toBe('finished')
    expect(calls).toEqual(['read plan', 'states'])
  })

  test('for whole logs only where other weights hold now, and then tells what they say', async () => {
    await answer(SENCHA, 'review-01')
    const parameters = { ...DEFAULT_PARAMETERS, desiredRetention: 0.8 }
    await changeSettings(plain, { learnerId }, { parameters })
    calls = []
    await readToday(study, { learnerId })
    expect(calls.splice(0)).toEqual(['read ', 'states', `read ${SENCHA.id}`])
    const weights = DEFAULT_PARAMETERS.weights.with(3, 1)
    await changeSettings(plain, { learnerId }, { parameters: { ...parameters, weights } })
    calls = []
    await readToday(study, { learnerId })
    expect(calls).toEqual(['read ', 'memories', `read ${SENCHA.id}`])
  })
})

test('what was answered on a day is read from the logs of those cards alone, ninety at a time', async () => {
  const state = (day: number): MemoryState => ({ ...NEW_STATE, last: { day, at: day } })
  const cards = Array.from({ length: 90 }, (_, at) => `card${at}`)
  const days = cards.map((cardId): [string, MemoryState] => [cardId, state(7)])
  const asked: Wanted[] = []
  const store = {
    read: async (_: string, wanted: Wanted) => {
      asked.push(wanted)
      return { memories: new Map() }
    },
  } as unknown as Store
  const states = new Map([...days, ['before', state(6)] as const, ['never', NEW_STATE] as const])
  const reading = { learnerId, states, day: 7 }
  for await (const { cardId } of readAsked({ ...study, store }, reading)) throw new Error(cardId)
  expect(asked).toEqual([{ cardIds: cards, profile: false }])
  states.set('another', state(7))
  for await (const { cardId } of readAsked({ ...study, store }, reading)) throw new Error(cardId)
  expect(asked.slice(1)).toEqual([
    { cardIds: cards, profile: false },
    { cardIds: ['another'], profile: false },
  ])
})
