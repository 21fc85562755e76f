import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { answerQuestion } from '../../../study/act/answer-question.ts'
import { type Asking, askNext } from '../../../study/act/ask-next.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { Store } from '../../../study/act/store.ts'
import type { Card } from '../../../study/bank/card.ts'
import { type EmbeddedStore, openEmbeddedStore } from '../../support/embedded-store.ts'
import { fixtureBank, fixtureCard } from '../../support/fixture-bank.ts'
import { type TestStudy, testStudy } from '../../support/test-study.ts'

const DAY_MS = 86_400_000
const CARDS = Array.from({ length: 40 }, (_, at) =>
  fixtureCard(`card${String(at).padStart(6, '0')}`, {
    stem: `Which is ${at}?`,
    answer: `It ${at}`,
  }),
)

let embedded: EmbeddedStore
let study: TestStudy
let learnerId: string
let plans: { readonly madeAt: number; readonly queue: number | undefined }[] = []
let queueReads = 0
beforeAll(async () => {
  embedded = await openEmbeddedStore()
})
afterAll(() => embedded.close())
beforeEach(async () => {
  const store: Store = {
    ...embedded.store,
    putPlan: (who, plan, queue) => {
      plans.push({ madeAt: plan.madeAt, queue: queue?.length })
      return embedded.store.putPlan(who, plan, queue)
    },
    read: (who, wanted) => {
      if (wanted.queue) queueReads += 1
      return embedded.store.read(who, wanted)
    },
  }
  study = testStudy(store)
  study.current = fixtureBank({ all: CARDS })
  const started = await startLearner(study, { newCardsPerDay: 100 })
  learnerId = started.profile.learnerId
  plans = []
  queueReads = 0
})

const ask = async (asking: Asking = {}) => {
  const next = await askNext(study, { learnerId }, asking)
  study.clock += 1000
  return next
}

/** Answers what is asked; gives the card, or why none was. */
async function drill(asking: Asking = {}, rating: 'again' | 'easy' = 'easy'): Promise<string> {
  const next = await ask(asking)
  if (next.kind !== 'asked') return next.kind
  await answerQuestion(
    study,
    { learnerId },
    {
      reviewId: next.reviewId,
      cardId: next.card.id,
      form: 'recall',
      rev: next.card.questions[0]?.rev ?? '',
      given: { kind: 'rating', rating },
      practice: next.practice,
    },
  )
  return next.card.id
}

async function drillAll(asking: Asking = {}, rating: 'again' | 'easy' = 'easy'): Promise<string[]> {
  const asked: string[] = []
  for (
    let card = await drill(asking, rating);
    card.startsWith('card');
    card = await drill(asking, rating)
  )
    asked.push(card)
  return asked
}

const timesPlanned = (): number => new Set(plans.map(({ madeAt }) => madeAt)).size

describe('a drill is planned', () => {
  test('once, however often it is asked for, and its queue is read when it is needed', async () => {
    expect(await ask()).toEqual(await ask())
    expect([timesPlanned(), plans[0]?.queue]).toEqual([1, 40])
    // Three at hand and thirty that wait: the others are in the queue.
    for (let at = 0; at < 30; at++) expect(await drill()).toBe(CARDS[at]?.id)
    expect([timesPlanned(), queueReads]).toEqual([1, 0])
    for (let at = 30; at < 38; at++) expect(await drill()).toBe(CARDS[at]?.id)
    expect([timesPlanned(), queueReads]).toEqual([1, 1])
    expect(await drillAll()).toEqual(CARDS.slice(38).map(({ id }) => id))
  })

  test('without a queue beside it where all are at hand or wait', async () => {
    study.current = fixtureBank({ all: CARDS.slice(0, 5) })
    await ask()
    expect(plans[0]?.queue).toBeUndefined()
  })

  test.each<[string, () => unknown, Asking]>([
    ['another deck', () => {}, { deckId: 'all' }],
    ['another way', () => {}, { mode: 'cram' }],
    ['other notes', () => (study.current = fixtureBank({ all: CARDS.slice(1) })), {}],
    ['other settings', () => changeSettings(study, { learnerId }, { newCardsPerDay: 5 }), {}],
    ['another day', () => (study.clock += DAY_MS), {}],
    ['a wish to begin again', () => {}, { anew: true }],
  ])('anew for %s', async (_, change, asking) => {
    await ask()
    await change()
    await ask(asking)
    expect(timesPlanned()).toBe(2)
  })

  test('anew for other days ahead, and not for the same way named or left out', async () => {
    await ask()
    await ask({ mode: 'due' })
    expect(timesPlanned()).toBe(1)
    await ask({ mode: 'ahead', aheadDays: 3 })
    await ask({ mode: 'ahead', aheadDays: 3 })
    expect(timesPlanned()).toBe(2)
    await ask({ mode: 'ahead', aheadDays: 4 })
    expect(timesPlanned()).toBe(3)
  })

  test('by another device meanwhile: what that one planned counts from the next question on', async () => {
    for (let at = 0; at < 30; at++) await drill()
    const seen = study.store.read
    let isFirst = true
    const late = {
      ...study.store,
      read: async (...wanted: Parameters<Store['read']>) => {
        const isQueue = wanted[1].queue && isFirst
        if (isQueue) {
          isFirst = false
          await ask({ anew: true })
        }
        return seen(...wanted)
      },
    }
    const other = { ...study, store: late, bank: study.bank, now: study.now }
    const asked: string[] = []
    while (isFirst) {
      expect((await askNext(other, { learnerId })).kind).toBe('asked')
      asked.push(await drill())
    }
    expect([...asked, ...(await drillAll())]).toEqual(CARDS.slice(30).map(({ id }) => id))
  })
})

describe('a drill that is done', () => {
  test('of what is due goes on as soon as something is', async () => {
    study.current = fixtureBank({ all: CARDS.slice(0, 2) })
    expect(await drillAll()).toHaveLength(2)
    expect(await ask()).toMatchObject({ kind: 'finished', paused: false })
    const planned = timesPlanned()
    expect(await ask()).toMatchObject({ kind: 'finished' })
    expect(timesPlanned()).toBe(planned + 1)
  })

  test.each(['cram', 'missed'] as const)(
    'of %s stays done until it is asked for anew',
    async (mode) => {
      study.current = fixtureBank({ all: CARDS.slice(0, 2) })
      const missed = await drill({}, 'again')
      const wanted = mode === 'cram' ? CARDS.slice(0, 2).map(({ id }) => id) : [missed]
      expect((await drillAll({ mode })).toSorted()).toEqual(wanted)
      const planned = timesPlanned()
      expect(await ask({ mode })).toMatchObject({ kind: 'finished' })
      expect(timesPlanned()).toBe(planned)
      expect((await ask({ mode, anew: true })).kind).toBe('asked')
    },
  )

  test('of what was missed is empty for whoever missed nothing', async () => {
    await drill()
    expect(await ask({ mode: 'missed' })).toMatchObject({ kind: 'finished' })
  })

  test('of days ahead stays done too', async () => {
    study.current = fixtureBank({ all: CARDS.slice(0, 2) })
    await drillAll()
    expect(await drillAll({ mode: 'ahead', aheadDays: 30 })).toHaveLength(2)
    const planned = timesPlanned()
    expect(await ask({ mode: 'ahead', aheadDays: 30 })).toMatchObject({ kind: 'finished' })
    expect(timesPlanned()).toBe(planned)
  })

  test('paused says so, whatever was planned', async () => {
    await ask()
    await changeSettings(study, { learnerId }, { paused: true })
    expect(await ask()).toMatchObject({ kind: 'finished', paused: true })
  })
})

test('a card that the notes took away since says so in words that help', async () => {
  await ask()
  const [gone] = CARDS as [Card, ...Card[]]
  const bank = study.current
  study.current = {
    ...bank,
    card: (id) => (id === gone.id ? undefined : bank.card(id)),
    revision: bank.revision,
  }
  await expect(ask()).rejects.toThrow(`Unexpected card ${gone.id} in a plan of this bank`)
})
