import * as v from 'valibot'
import { admit } from '../../study/act/admit.ts'
import { changeMemory, type MemoryChange } from '../../study/act/change-memory.ts'
import { parametersOf } from '../../study/act/clock.ts'
import { dueMoment } from '../../study/act/due-moment.ts'
import { listMemories as listAll } from '../../study/act/list-memories.ts'
import { cardsIn } from '../../study/exam/cards-in.ts'
import { type DayStart, dayOf } from '../../study/memory/day.ts'
import { currentMemory } from '../../study/memory/grow-memory.ts'
import { isBegun } from '../../study/memory/is-begun.ts'
import type { Memory } from '../../study/memory/memory.ts'
import { refuseFields } from '../check.ts'
import { type ProblemReply, problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import {
  type ChangeBody,
  ChangeBodySchema,
  MemoriesSchema,
  MemoryDataSchema,
  MemorySchema,
} from '../schema/memory.ts'
import {
  deck,
  due_before,
  fieldsSchema,
  Id,
  ids,
  momentOf,
  page_after,
  page_size,
  tags,
  updated_after,
} from '../schema/query.ts'
import { showCollection, showTombstone } from '../show/envelope.ts'
import { changedAt, memoryNamed, showMemory } from '../show/memory.ts'
import { cutOrdered, latestOf } from '../show/page.ts'
import { readReviewId } from '../show/review-id.ts'
import { unknownDeck } from './unknown-deck.ts'

const fields = fieldsSchema(MemoryDataSchema)
const params = v.strictObject({ card: Id })

/** A page of memories. */
export const listMemories = defineRoute({
  method: 'GET',
  path: '/v1/memories',
  scope: 'read',
  id: 'listMemories',
  summary: 'What the learner remembers: the state of every card that was ever asked',
  description:
    'To keep a copy, ask again with `updated_after` set to the `data_updated_at` of the last time. ' +
    'Where the notes no longer make a card, a tombstone stands for its memory, each time: nobody knows since when. ' +
    'With `deck`, `tags` or `due_before` it is left out, as is what was imported of cards that the notes never made.',
  query: v.strictObject({
    ids,
    deck,
    tags,
    due_before,
    updated_after,
    page_after,
    page_size,
    fields,
  }),
  answer: MemoriesSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, query }) {
    const listed = await listAll(study, who)
    if (listed.kind === 'refused') return refuse(listed)
    const { memories, profile } = listed
    const missing = unknownDeck(study, query.deck)
    if (missing) return missing
    const bank = study.bank()
    const named = query.ids && new Set(query.ids.split(','))
    const isScoped = query.deck !== undefined || query.tags !== undefined
    const scope = { deck: query.deck, tags: query.tags?.split(',') }
    const within = isScoped && new Set(cardsIn(bank, scope).map(({ cardId }) => cardId))
    const dueBefore = momentOf(query.due_before)
    const since = momentOf(query.updated_after)
    const isWanted = (memory: Memory): boolean =>
      (!within || within.has(memory.cardId)) &&
      (since === undefined || changedAt(memory, profile) > since) &&
      (dueBefore === undefined || dueMoment(memory.state, profile.settings) < dueBefore)
    const mayBeGone = !isScoped && dueBefore === undefined
    const items = memories.filter(
      (memory) =>
        (!named || named.has(memory.cardId)) &&
        (bank.entry(memory.cardId) ? isWanted(memory) : mayBeGone && bank.isRetired(memory.cardId)),
    )
    const page = cutOrdered({ path: '/v1/memories', query, items, keyOf: ({ cardId }) => cardId })
    if ('kind' in page) return page
    const data = page.items.map((memory) =>
      bank.entry(memory.cardId)
        ? showMemory(memory, profile)
        : showTombstone(memoryNamed(memory.cardId), 'retired'),
    )
    const living = items.filter(({ cardId }) => bank.entry(cardId))
    const updatedAt = latestOf(living.map((memory) => changedAt(memory, profile)))
    return reply(showCollection({ ...page, updatedAt, data }))
  },
})

/** One memory. */
export const readMemory = defineRoute({
  method: 'GET',
  path: '/v1/memories/{card}',
  scope: 'read',
  id: 'readMemory',
  summary: 'The memory of one card',
  params,
  query: v.strictObject({ fields }),
  answer: MemorySchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params: { card } }) {
    const cardIds = study.bank().entry(card) ? [card] : []
    const admitted = await admit(study, who, { cardIds })
    if (admitted.kind === 'refused') return refuse(admitted)
    const { profile, found } = admitted
    const memory = found.memories.get(card)
    if (!memory || !isBegun(memory))
      return problem('not-found', `There is no memory of a card ${card}.`)
    return reply(showMemory(currentMemory(memory, parametersOf(profile)), profile))
  },
})

/** Something done to a card besides answering it. */
export const createChange = defineRoute({
  method: 'POST',
  path: '/v1/memories/{card}/changes',
  scope: 'study',
  id: 'changeMemory',
  summary: 'Undo or override a review, suspend, resume, bury or reset a card',
  description:
    'Kept once for each `id`. An undo may arrive before its review: the card has no memory until that does. `override` says that a review was right after all; `reset` begins the card anew and keeps its history.',
  params,
  body: ChangeBodySchema,
  answer: MemorySchema,
  statuses: [200, 201],
  problems: ['not-found', 'change-mismatch'],
  cache: 'no-store',
  again:
    'Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.',
  async run({ study, who, params: { card }, body }) {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return refuse(admitted)
    if (!study.bank().entry(card)) return problem('not-found', `There is no card ${card}.`)
    const other = ofAnotherCard(body, card)
    if (other) return other
    const { settings } = admitted.profile
    const change = changeOf(body, { now: study.now(), start: settings })
    const changed = await changeMemory(study, who, { cardId: card, change })
    switch (changed.kind) {
      case 'refused':
        return refuse(changed)
      case 'mismatch':
        return problem('change-mismatch', `The change ${body.id} of this card is another one.`)
      case 'changed': {
        const { memory, profile, replayed } = changed
        const shown = showMemory(memory, profile)
        return replayed
          ? reply(shown, { headers: { 'idempotent-replayed': 'true' } })
          : reply(shown, { status: 201, headers: { location: shown.url } })
      }
    }
  },
})

/** That a review is none of the card that is to be changed. */
function ofAnotherCard(body: ChangeBody, card: string): ProblemReply | undefined {
  if (!('review' in body) || readReviewId(body.review)?.cardId === card) return undefined
  const detail = `Found a review of another card, expected one that begins with ${card}-`
  return refuseFields([{ pointer: '/review', detail }])
}

function changeOf(
  body: ChangeBody,
  { now, start }: { readonly now: number; readonly start: DayStart },
): MemoryChange {
  const { id } = body
  switch (body.kind) {
    case 'undo':
    case 'override':
      return { kind: body.kind, id, reviewId: readReviewId(body.review)?.reviewId ?? '' }
    case 'suspend':
    case 'resume':
      return { kind: 'suspend', id, suspended: body.kind === 'suspend' }
    case 'bury':
      return buryFor(body.days ?? 1, { id, today: dayOf(now, start) })
    case 'reset':
      return { kind: 'reset', id }
  }
}

/** Buries for so many days, from the day on when it was first wished. */
function buryFor(days: number, { id, today }: { readonly id: string; readonly today: number }) {
  return { kind: 'bury', id, untilDay: today + days, days } as const
}
