import type { Route } from '../route.ts'
import { listCards, readCard } from './cards.ts'
import { listDecks, readDeck } from './decks.ts'
import { createReveal, createReview, readNext } from './study.ts'
import { readSummary } from './summary.ts'

/** What every drill asks for: loaded when a function starts. A new route is one line, here or in `more.ts`. */
export const DAILY: readonly Route[] = [
  readSummary,
  listDecks,
  readDeck,
  listCards,
  readCard,
  readNext,
  createReveal,
  createReview,
]
