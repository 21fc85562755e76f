import type { Route } from '../route.ts'
import { listCards, readCard } from './cards.ts'
import { listDecks, readDeck } from './decks.ts'
import { createLearner, readMe, readSummary } from './learners.ts'
import { createReveal, createReview, readNext } from './study.ts'

/** What every drill asks for: loaded when a function starts. A new route is one line, here or in `more.ts`. */
export const DAILY: readonly Route[] = [
  createLearner,
  readMe,
  readSummary,
  listDecks,
  readDeck,
  listCards,
  readCard,
  readNext,
  createReveal,
  createReview,
]
