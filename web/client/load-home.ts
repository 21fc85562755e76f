import { type Outcome, outcomeOf } from '../../client/outcome.ts'
import { createCell } from '../browser/cell.ts'
import { api } from './api.ts'
import { ask } from './ask.ts'
import { outbox } from './outbox.ts'
import type { Deck, Summary } from './types.ts'

/** What the first page shows. */
export interface Home {
  readonly decks: readonly Deck[]
  readonly summary: Summary['data']
}

/** Loads the decks and what is due in them, after what was left to send. */
export async function loadHome(): Promise<Outcome<Home>> {
  const loading = loadDecks()
  await outbox.sendKept()
  const summary = await ask((headers) => api.GET('/v1/me/summary', { headers }))
  const decks = await loading
  if (decks.kind !== 'done') return decks
  if (summary.kind !== 'done') return summary
  return { kind: 'done', body: { decks: decks.body, summary: summary.body.data } }
}

/** The decks as they were last loaded. */
export const knownDecks = createCell<readonly Deck[]>([])

/** Loads every deck. */
export async function loadDecks(): Promise<Outcome<readonly Deck[]>> {
  const decks = await outcomeOf(api.GET('/v1/decks'))
  if (decks.kind !== 'done') return decks
  knownDecks.write(decks.body.data)
  return { kind: 'done', body: decks.body.data }
}
