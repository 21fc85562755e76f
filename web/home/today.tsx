import { serverNow } from '../client/server-clock.ts'
import type { Summary } from '../client/types.ts'
import { count, momentOf } from '../text/spans.ts'

/** What is due over all decks. */
export function Today({ summary }: { readonly summary: Summary['data'] }) {
  const { learning, due, new: fresh, decks } = summary
  const repeat = learning + due
  const all = repeat + fresh
  const studied = decks.reduce((sum, each) => sum + each.studied, 0)
  const cards = decks.reduce((sum, each) => sum + each.cards, 0)
  return (
    <section class="today" aria-labelledby="today">
      <div>
        <h1 id="today" data-first tabIndex={-1}>
          {all === 0 ? 'All done for today' : 'Today'}
        </h1>
        <p class="today-text">{all === 0 ? nextOf(summary) : sentenceOf(repeat, fresh)}</p>
        <p class="studied-text">
          {studied} of {count(cards, 'card')} studied
        </p>
      </div>
      {all > 0 && (
        <a class="button primary is-large" href="#/all">
          Study all
        </a>
      )}
    </section>
  )
}

function sentenceOf(repeat: number, fresh: number): string {
  if (fresh === 0) return `${count(repeat, 'card')} to repeat.`
  if (repeat === 0) return `${count(fresh, 'new card')} to learn.`
  return `${count(repeat, 'card')} to repeat, and ${fresh} new.`
}

function nextOf({ next_due_at, held_back }: Summary['data']): string {
  if (held_back > 0) return `${count(held_back, 'more card')} can wait until tomorrow.`
  if (next_due_at === null) return 'Nothing is due.'
  return `The next card comes back ${momentOf(Date.parse(next_due_at), serverNow())}.`
}
