import { type Outcome, outcomeOf } from '../../client/outcome.ts'
import { api } from './api.ts'
import { ask } from './ask.ts'

/** A review with what was asked, as far as the notes still hold it. */
export interface PastReview {
  readonly id: string
  readonly isRight: boolean
  /** In milliseconds since 1970. */
  readonly at: number
  readonly stem: string
  readonly answer: string
}

const REVIEW_COUNT = 50

/** Loads the latest reviews, the last one first. */
export async function loadHistory(): Promise<Outcome<readonly PastReview[]>> {
  const reviews = await ask((headers) => api.GET('/v1/reviews', { headers }))
  if (reviews.kind !== 'done') return reviews
  const latest = reviews.body.data.filter(({ data }) => !data.undone).slice(0, REVIEW_COUNT)
  if (latest.length === 0) return { kind: 'done', body: [] }
  const ids = [...new Set(latest.map(({ data }) => data.card))].join(',')
  const cards = await outcomeOf(api.GET('/v1/cards', { params: { query: { ids } } }))
  if (cards.kind !== 'done') return cards
  const questions = new Map(
    cards.body.data.flatMap((card) =>
      card.object === 'card' ? card.data.questions.map((each) => [each.id, each] as const) : [],
    ),
  )
  const body = latest.map(({ id, data }) => ({
    id: `${data.card} ${id}`,
    isRight: data.right,
    at: Date.parse(data.answered_at),
    stem: questions.get(data.question)?.stem ?? 'A question that the notes no longer hold',
    answer: questions.get(data.question)?.answer ?? '',
  }))
  return { kind: 'done', body }
}
