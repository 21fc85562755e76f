import * as v from 'valibot'
import { admit } from '../../study/act/admit.ts'
import { problem } from '../problem.ts'
import { refuse } from '../refuse.ts'
import { defineRoute, reply } from '../route.ts'
import { CardSchema, CardsSchema } from '../schema/content.ts'
import { showCard } from '../show/content.ts'
import { showCollection } from '../show/envelope.ts'
import { pageOf, pageUrl } from '../show/page.ts'

const PER_PAGE = 100

/** A page of cards, in the order of the notes. */
export const listCards = defineRoute({
  method: 'GET',
  path: '/v1/cards',
  scope: 'read',
  id: 'listCards',
  summary: 'Cards with their questions and answers, in the order of the notes',
  query: v.strictObject({
    deck: v.optional(v.pipe(v.string(), v.description('Those of one deck'))),
    ids: v.optional(v.pipe(v.string(), v.description('Those named, separated by commas'))),
    page_after: v.optional(v.pipe(v.string(), v.description('From `next_url`'))),
  }),
  answer: CardsSchema,
  statuses: [200],
  problems: [],
  cache: 'no-store',
  async run({ study, who, query }) {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return refuse(admitted)
    const { deck, ids, page_after } = query
    const bank = study.bank()
    const named = ids === undefined ? undefined : new Set(ids.split(','))
    const all = [...bank.entries(deck)].filter(({ cardId }) => named?.has(cardId) ?? true)
    const { items, next } = pageOf(all, {
      perPage: PER_PAGE,
      after: page_after,
      idOf: ({ cardId }) => cardId,
    })
    const data = items.flatMap(({ cardId }) => bank.card(cardId) ?? []).map(showCard)
    const url = (after?: string): string => pageUrl('/v1/cards', { deck, ids, page_after: after })
    const nextUrl = next === undefined ? undefined : url(next)
    return reply(
      showCollection({
        url: url(page_after),
        perPage: PER_PAGE,
        nextUrl,
        totalCount: all.length,
        data,
      }),
    )
  },
})

/** One card. */
export const readCard = defineRoute({
  method: 'GET',
  path: '/v1/cards/{card}',
  scope: 'read',
  id: 'readCard',
  summary: 'One card with its questions and answers',
  params: v.strictObject({ card: v.string() }),
  answer: CardSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'no-store',
  async run({ study, who, params }) {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return refuse(admitted)
    const card = study.bank().card(params.card)
    return card ? reply(showCard(card)) : problem('not-found', `There is no card ${params.card}.`)
  },
})
