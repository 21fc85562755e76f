import * as v from 'valibot'
import { problem } from '../problem.ts'
import { defineRoute, reply } from '../route.ts'
import { DeckSchema, DecksSchema } from '../schema/content.ts'
import { showDeck } from '../show/content.ts'
import { showCollection } from '../show/envelope.ts'

/** Every deck. */
export const listDecks = defineRoute({
  method: 'GET',
  path: '/v1/decks',
  scope: 'none',
  id: 'listDecks',
  summary: 'Every deck',
  answer: DecksSchema,
  statuses: [200],
  problems: [],
  cache: 'revalidate',
  run({ study }) {
    const decks = study.bank().decks.map(showDeck)
    const page = { url: '/v1/decks', perPage: Math.max(1, decks.length), totalCount: decks.length }
    return reply(showCollection({ ...page, data: decks }))
  },
})

/** One deck. */
export const readDeck = defineRoute({
  method: 'GET',
  path: '/v1/decks/{deck}',
  scope: 'none',
  id: 'readDeck',
  summary: 'One deck',
  params: v.strictObject({ deck: v.string() }),
  answer: DeckSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'revalidate',
  run({ study, params }) {
    const deck = study.bank().decks.find(({ id }) => id === params.deck)
    return deck ? reply(showDeck(deck)) : problem('not-found', `There is no deck ${params.deck}.`)
  },
})
