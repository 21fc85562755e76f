import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect } from 'vitest'
import type { Attempt } from '../../../study/act/attempt.ts'
import { changeMemory, type MemoryChange } from '../../../study/act/change-memory.ts'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { parametersOf } from '../../../study/act/clock.ts'
import { exportLearner } from '../../../study/act/export-learner.ts'
import { mergeLearner } from '../../../study/act/merge-learner.ts'
import { keptAtOf, RATINGS, type Rating, unkept } from '../../../study/memory/event.ts'
import { isLeech, leechEventId } from '../../../study/memory/is-leech.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { fixtureBank, fixtureCard } from '../../support/fixture-bank.ts'
import type { TestStudy } from '../../support/test-study.ts'
import type { Door, Heard } from './doors.ts'
import type { Model } from './model.ts'
import { referenceFold } from './reference-fold.ts'

/** A study, its learners by number, and everything that was ever sent. */
export interface Real {
  readonly study: TestStudy
  /** By which answers go in. */
  readonly door: Door
  readonly learners: readonly string[]
  readonly sent: { readonly learner: number; readonly attempt: Attempt }[]
  made: number
}

const HOUR_MS = 3_600_000
const LEECH_LAPSES = 8
const CARDS = ['a', 'b', 'c', 'd', 'e', 'f'].map((letter) => letter.repeat(10))

/** The notes as some edit left them: each card as it was, reworded, or gone. */
export function deploy(model: Model, real: Real, wordings: readonly (0 | 1 | 'gone')[]): void {
  const cards = CARDS.flatMap((id, at) => {
    const wording = wordings[at] ?? 0
    return wording === 'gone' ? [] : [fixtureCard(id, { stem: `What, ${wording}?`, answer: 'It' })]
  })
  model.revs = new Map(cards.map(({ id, questions }) => [id, questions[0]?.rev ?? '']))
  real.study.current = fixtureBank({ letters: cards })
}

/** What one device would send. */
interface Wish {
  readonly learner: number
  readonly card: number
  readonly rating: Rating
  /** How long ago it was answered. */
  readonly agoMs: number
  /** How far the device's clock is off. */
  readonly skewMs: number
  readonly practice: boolean
}

const wishes = fc.record<Wish>({
  learner: fc.nat(2),
  card: fc.nat(CARDS.length - 1),
  rating: fc.constantFrom(...RATINGS),
  agoMs: fc.oneof(fc.constant(0), fc.nat(72 * HOUR_MS)),
  skewMs: fc.oneof(fc.constant(0), fc.integer({ min: -48 * HOUR_MS, max: 48 * HOUR_MS })),
  practice: fc.nat(9).map((roll) => roll === 0),
})

type Command = fc.AsyncCommand<Model, Real>

/** A command that can always be run; what it says when it is part of a failure. */
function command(name: string, run: (model: Model, real: Real) => Promise<void>): Command {
  return { check: () => true, run, toString: () => name }
}

function attemptOf(model: Model, real: Real, wish: Wish): Attempt {
  real.made += 1
  const cardId = CARDS[wish.card] ?? ''
  const now = real.study.clock
  const attempt: Attempt = {
    reviewId: `review-${real.made}`,
    cardId,
    form: 'recall',
    rev: model.revs.get(cardId) ?? '00000000',
    given: { kind: 'rating', rating: wish.rating },
    ...(wish.agoMs > 0 || wish.skewMs !== 0
      ? { at: now - wish.agoMs + wish.skewMs, sentAt: now + wish.skewMs }
      : {}),
    ...(wish.practice ? { practice: true } : {}),
  }
  real.sent.push({ learner: wish.learner, attempt })
  return attempt
}

/** Shows the difference if there is one; to look for it a hundred thousand times is dear. */
function same(found: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(found, expected)) expect(found).toEqual(expected)
}

/** Holds an answer to what the model says of it. */
function compare(model: Model, learner: string, attempt: Attempt, heard: Heard): void {
  const log = model.logOf(learner, attempt.cardId)
  const before = [...log.values()]
  const expected = model.answer(learner, attempt)
  if (typeof expected === 'string') {
    same(heard.kind, expected)
    return
  }
  if (heard.kind !== 'answered') throw new Error(`${heard.kind} to ${attempt.reviewId}`)
  const isReplay = before.some(({ kind, id }) => kind === 'review' && id === expected.id)
  same(heard.replayed, isReplay)
  const { parameters: _, keptAt: __, ...review } = heard.review
  same({ ...expected, ...review }, expected)
  const forgotten = [...log.values()].filter((event) => event.kind === 'review' && !event.right)
  if (isReplay || forgotten.length < LEECH_LAPSES) return
  // What was forgotten too often is suspended with the review that made it so.
  const sets = { current: DEFAULT_PARAMETERS, all: [] }
  const [earlier = 0, now = 0] = [before, [...log.values()]].map(
    (events) => referenceFold(attempt.cardId, events, sets).lapses,
  )
  const id = leechEventId(expected.id)
  const counts = Array.from({ length: Math.max(0, now - earlier) }, (_, more) => earlier + 1 + more)
  const lapses = counts.find((count) => isLeech(count, LEECH_LAPSES))
  if (lapses !== undefined)
    log.set(`suspend ${id}`, { kind: 'suspend', id, at: expected.at, suspended: true, lapses })
}

async function send(model: Model, real: Real, learner: string, attempt: Attempt): Promise<void> {
  const [arriving = attempt] = real.door.arriving([attempt], false)
  compare(model, learner, arriving, await real.door.answer(learner, arriving))
}

const learnerAt = (real: Real, number: number): string => real.learners[number] ?? ''

const answers = wishes.map((wish) =>
  command(`answer ${JSON.stringify(wish)}`, async (model, real) => {
    model.commands += 1
    await send(model, real, learnerAt(real, wish.learner), attemptOf(model, real, wish))
  }),
)

/** The same again, on whichever device, however late; or another answer under its name. */
const repeats = fc.record({ at: fc.nat(), forged: fc.boolean() }).map(({ at, forged }) =>
  command(`again ${at}${forged ? ' forged' : ''}`, async (model, real) => {
    const sent = real.sent[at % Math.max(1, real.sent.length)]
    if (!sent) return
    model.commands += 1
    const given = { kind: 'rating', rating: 'hard' } as const
    const attempt = forged ? { ...sent.attempt, given } : sent.attempt
    await send(model, real, learnerAt(real, sent.learner), attempt)
  }),
)

/** Two devices answer one card at once: the same question, or each its own. */
const pairs = fc.record({ wish: wishes, isSame: fc.boolean() }).map(({ wish, isSame }) =>
  command(
    `two devices, ${isSame ? 'one question' : 'two'} ${JSON.stringify(wish)}`,
    async (model, real) => {
      model.commands += 2
      const learnerId = learnerAt(real, wish.learner)
      const first = attemptOf(model, real, wish)
      const wished = [first, isSame ? first : attemptOf(model, real, wish)]
      const attempts = real.door.arriving(wished, false)
      const both = await Promise.all(
        attempts.map((attempt) => real.door.answer(learnerId, attempt)),
      )
      const isReplay = (heard: Heard): boolean => heard.kind === 'answered' && heard.replayed
      const inOrder = both.map((heard, at) => ({ heard, attempt: attempts[at] ?? first }))
      for (const { attempt, heard } of inOrder.sort(
        (a, b) => Number(isReplay(a.heard)) - Number(isReplay(b.heard)),
      ))
        compare(model, learnerId, attempt, heard)
    },
  ),
)

/** What was answered offline, late and in any order, some of it twice, some of it sent before. */
const batches = fc
  .record({
    learner: fc.nat(2),
    fresh: fc.array(wishes, { minLength: 30, maxLength: 50, size: 'max' }),
    order: fc.infiniteStream(fc.nat(1000)),
  })
  .map(({ learner, fresh, order }) =>
    command(`batch of ${fresh.length}`, async (model, real) => {
      const learnerId = learnerAt(real, learner)
      const own = fresh.map((wish) => attemptOf(model, real, { ...wish, learner }))
      const before = real.sent.filter((each) => each.learner === learner).slice(-10, -5)
      const wished = [...own, ...own.slice(0, 3), ...before.map(({ attempt }) => attempt)]
        .map((attempt) => ({ attempt, rank: order.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ attempt }) => attempt)
      const attempts = real.door.arriving(wished, true)
      model.commands += attempts.length
      const batch = await real.door.batch(learnerId, attempts)
      expect(batch).toHaveLength(attempts.length)
      for (const [at, attempt] of attempts.entries()) {
        const heard = batch[at]
        if (heard) compare(model, learnerId, attempt, heard)
      }
    }),
  )

const kinds = [
  'undo',
  'undo',
  'undo',
  'override',
  'suspend',
  'bury',
  'reset',
  'reschedule',
] as const

/** Takes a review back, on any device, once or more, before or after it came; and whatever else a learner does. */
const changes = fc
  .record({
    learner: fc.nat(2),
    card: fc.nat(CARDS.length - 1),
    kind: fc.constantFrom(...kinds),
    at: fc.nat(),
  })
  .map(({ learner, card, kind, at }) =>
    command(`${kind} ${learner} ${card} ${at}`, async (model, real) => {
      model.commands += 1
      const learnerId = learnerAt(real, learner)
      const cardId = CARDS[card] ?? ''
      const known = real.sent.filter((each) => each.attempt.cardId === cardId)
      const reviewId = known[at % Math.max(1, known.length)]?.attempt.reviewId ?? 'review-never'
      const change = changeOf(kind, { id: `${kind}-${at % 50}`, reviewId, number: at % 50 })
      const time = real.study.clock
      const changed = await changeMemory(real.study, { learnerId }, { cardId, change })
      const key = `${change.kind} ${change.id}`
      const kept = model.logOf(learnerId, cardId).get(key)
      if (changed.kind === 'mismatch') return expect(kept).toBeDefined()
      if (changed.kind !== 'changed') throw new Error(changed.kind)
      const event = changed.memory.events
        .map(unkept)
        .find((each) => `${each.kind} ${each.id}` === key)
      expect(changed.replayed).toBe(kept !== undefined)
      expect(event).toEqual(kept ?? { ...change, at: event?.at })
      expect(event?.at).toBeGreaterThanOrEqual(kept?.at ?? time)
      if (event) model.change(learnerId, cardId, event)
    }),
  )

function changeOf(
  kind: (typeof kinds)[number],
  {
    id,
    reviewId,
    number,
  }: { readonly id: string; readonly reviewId: string; readonly number: number },
): MemoryChange {
  switch (kind) {
    case 'undo':
      return { kind, id: `undo-${reviewId}`, reviewId }
    case 'override':
      return { kind, id: `right-${reviewId}`, reviewId }
    case 'suspend':
      return { kind, id, suspended: number % 2 === 0 }
    case 'bury':
      return { kind, id, untilDay: 20_000 + number }
    case 'reset':
      return { kind, id }
    case 'reschedule':
      return { kind, id, parameters: 'whatever' }
  }
}

/** Somebody without an account becomes the first, again and again. */
const merges = fc.integer({ min: 1, max: 2 }).map((number) =>
  command(`merge ${number}`, async (model, real) => {
    model.commands += 1
    const [from, into] = [learnerAt(real, number), learnerAt(real, 0)]
    expect(await mergeLearner(real.study, { from, into })).toMatchObject({ kind: 'merged' })
    real.door.joined(from, into)
    if (model.ownerOf(from) === from) model.merge(from, into)
  }),
)

const wordings = fc.constantFrom<0 | 1 | 'gone'>(0, 1, 'gone')
const redeploys = fc.tuple(wordings, wordings, wordings).map((after) =>
  command(`redeploy ${after}`, async (model, real) => {
    model.commands += 1
    deploy(model, real, after)
  }),
)

const parameters = fc
  .record({
    learner: fc.nat(2),
    retention: fc.constantFrom(0.8, 0.9, 0.95),
    first: fc.constantFrom(0.1, 0.212),
  })
  .map(({ learner, retention, first }) =>
    command(`retention ${retention} of ${learner}`, async (model, real) => {
      model.commands += 1
      const weights = [first, ...DEFAULT_PARAMETERS.weights.slice(1)]
      const after = { ...DEFAULT_PARAMETERS, weights, desiredRetention: retention }
      const learnerId = learnerAt(real, learner)
      const changed = await changeSettings(real.study, { learnerId }, { parameters: after })
      expect(changed).toMatchObject({
        kind: 'changed',
        profile: { settings: { parameters: after } },
      })
    }),
  )

const hours = fc.oneof(fc.nat(HOUR_MS), fc.nat(24 * 60 * HOUR_MS)).map((ms) =>
  command(`${ms} ms pass`, async (model, real) => {
    model.commands += 1
    real.study.clock += ms
    model.clock = real.study.clock
  }),
)

/** Every event that was acknowledged is in the log, once, and the state is the fold of it. */
export async function checkAll(model: Model, real: Real): Promise<void> {
  for (const learnerId of real.learners) {
    const exported = await exportLearner(real.study, { learnerId })
    if (exported.kind !== 'export') throw new Error(exported.kind)
    const known = parametersOf(exported.profile)
    const expected = model.cards(learnerId)
    const found = new Set<string>()
    for await (const { cardId, events: kept, state, foldedWith } of exported.memories) {
      found.add(cardId)
      // In the order in which it was written, so that whoever asks what is new misses nothing.
      const times = kept.map(keptAtOf)
      same(
        times,
        times.toSorted((a, b) => a - b),
      )
      const events = kept.map(unkept)
      const log = expected.get(cardId) ?? new Map()
      const keys = events.map(({ kind, id }) => `${kind} ${id}`)
      same(keys.toSorted(), [...log.keys()].toSorted())
      for (const event of events) {
        const kept = log.get(`${event.kind} ${event.id}`)
        if (event.kind !== 'review') same(event, kept)
        else {
          same({ ...event, parameters: '' }, kept)
          same(known.byId.has(event.parameters), true)
        }
      }
      const current = known.byId.get(foldedWith) ?? known.current
      const sets = { current, all: [...known.byId.values()] }
      same(state, referenceFold(cardId, events.toReversed(), sets))
    }
    expect([...found].toSorted()).toEqual([...expected.keys()].toSorted())
  }
}

/** Lists of commands, so many at most. */
export function commandLists(most: number) {
  return fc.commands(
    [
      answers,
      repeats,
      pairs,
      batches,
      batches,
      batches,
      changes,
      merges,
      redeploys,
      parameters,
      hours,
    ],
    { maxCommands: most, size: 'max' },
  )
}
