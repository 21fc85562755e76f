import * as v from 'valibot'
import { cardsIn } from '../../study/exam/cards-in.ts'
import { problem } from '../problem.ts'
import { defineRoute, reply } from '../route.ts'
import { CardDataSchema, CardSchema, CardsSchema } from '../schema/content.ts'
import { deck, fieldsSchema, Id, ids, page_after, page_size, tags } from '../schema/query.ts'
import { showCard } from '../show/content.ts'
import { showCollection, showTombstone } from '../show/envelope.ts'
import { cutListed } from '../show/page.ts'
import { unknownDeck } from './unknown-deck.ts'

const fields = fieldsSchema(CardDataSchema)

/** A page of cards, in the order of the notes. */
export const listCards = defineRoute({
  method: 'GET',
  path: '/v1/cards',
  scope: 'none',
  id: 'listCards',
  summary: 'Cards with their questions and answers, in the order of the notes',
  description:
    'The same for everybody, and cacheable. Of `ids` that the notes no longer make a tombstone is sent, ' +
    'so that a copy can be brought up to date; of those that they never made nothing.',
  query: v.strictObject({ deck, tags, ids, page_after, page_size, fields }),
  answer: CardsSchema,
  statuses: [200],
  problems: ['cursor-stale', 'not-found'],
  cache: 'revalidate',
  run({ study, query }) {
    const missing = unknownDeck(study, query.deck)
    if (missing) return missing
    const bank = study.bank()
    const named = query.ids?.split(',')
    const found = cardsIn(bank, { deck: query.deck, tags: query.tags?.split(','), ids: named })
    const gone = named?.filter((id) => bank.isRetired(id)) ?? []
    const items = [...found.map(({ cardId }) => cardId), ...new Set(gone)]
    const page = cutListed({ path: '/v1/cards', query, items, keyOf: (id) => id })
    if ('kind' in page) return page
    const data = page.items.map((id) => {
      const card = bank.card(id)
      const named = { object: 'card' as const, id, url: `/v1/cards/${encodeURIComponent(id)}` }
      return card ? showCard(card) : showTombstone(named, 'retired')
    })
    return reply(showCollection({ ...page, data }))
  },
})

/** One card. */
export const readCard = defineRoute({
  method: 'GET',
  path: '/v1/cards/{card}',
  scope: 'none',
  id: 'readCard',
  summary: 'One card with its questions and answers',
  params: v.strictObject({ card: Id }),
  query: v.strictObject({ fields }),
  answer: CardSchema,
  statuses: [200],
  problems: ['not-found'],
  cache: 'revalidate',
  run({ study, params }) {
    const card = study.bank().card(params.card)
    return card ? reply(showCard(card)) : problem('not-found', `There is no card ${params.card}.`)
  },
})
