import type { Route } from './route.ts'
import { listCards, readCard } from './routes/cards.ts'
import { listDecks, readDeck } from './routes/decks.ts'
import { createLearner, readMe, readSummary } from './routes/learners.ts'
import { readReviews } from './routes/reviews.ts'
import { createReveal, createReview, readNext } from './routes/study.ts'

/** The table of routes: what answers, what is documented and what is deployed. A new route is one line. */
export const ROUTES: readonly Route[] = [
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
  readReviews,
]
