import * as v from 'valibot'
import { problem } from '../problem.ts'
import { defineRoute, reply } from '../route.ts'
import { DeckDataSchema, DeckSchema, DecksSchema } from '../schema/content.ts'
import { fieldsSchema, Id, ids } from '../schema/query.ts'
import { showDeck } from '../show/content.ts'
import { showCollection } from '../show/envelope.ts'
import { pageUrl } from '../show/page.ts'

const fields = fieldsSchema(DeckDataSchema)

/** Every deck. */
export const listDecks = defineRoute({
  method: 'GET',
  path: '/v1/decks',
  scope: 'none',
  id: 'listDecks',
  summary: 'Every deck',
  query: v.strictObject({ ids, fields }),
  answer: DecksSchema,
  statuses: [200],
  problems: [],
  cache: 'revalidate',
  run({ study, query }) {
    const named = query.ids?.split(',')
    const decks = study.bank().decks.filter(({ id }) => named?.includes(id) ?? true)
    const page = { perPage: Math.max(1, decks.length), totalCount: decks.length }
    const url = pageUrl('/v1/decks', query)
    return reply(showCollection({ ...page, url, data: decks.map(showDeck) }))
  },
})

/** One deck. */
export const readDeck = defineRoute({
  method: 'GET',
  path: '/v1/decks/{deck}',
  scope: 'none',
  id: 'readDeck',
  summary: 'One deck',
  params: v.strictObject({ deck: Id }),
  query: v.strictObject({ fields }),
  answer: DeckSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'revalidate',
  run({ study, params }) {
    const deck = study.bank().decks.find(({ id }) => id === params.deck)
    return deck ? reply(showDeck(deck)) : problem('not-found', `There is no deck ${params.deck}.`)
  },
})
