import { hashOf } from '../browser/route.ts'
import type { Deck, Summary } from '../client/types.ts'
import { InlineText } from '../text/inline-text.tsx'

interface DeckCardProps {
  readonly deck: Deck
  readonly counts: Summary['data']['decks'][number] | undefined
}

/** A deck, with what is due, new and studied in it. */
export function DeckCard({ deck, counts }: DeckCardProps) {
  const { title, description, emoji, cards_count: cards } = deck.data
  const { learning = 0, due = 0, new: fresh = 0, studied = 0 } = counts ?? {}
  const repeat = learning + due
  const name = `deck-${deck.id}`
  return (
    <li class="deck">
      <h3 class="deck-title" id={name}>
        {emoji !== undefined && (
          <span class="emoji" aria-hidden="true">
            {emoji}
          </span>
        )}
        {title}
      </h3>
      {description !== '' && (
        <p class="deck-description">
          <InlineText markdown={description} isPlain />
        </p>
      )}
      <div class="studied">
        <progress
          class="progress"
          max={Math.max(1, cards)}
          value={studied}
          aria-labelledby={name}
        />
        <p>
          {studied} of {cards} studied
        </p>
      </div>
      <div class="deck-foot">
        <p class="counts">
          {repeat > 0 && <span class="chip is-due">{repeat} due</span>}
          {fresh > 0 && <span class="chip is-new">{fresh} new</span>}
          {repeat + fresh === 0 && <span class="chip">Done for today</span>}
        </p>
        {repeat + fresh > 0 && (
          <a
            class="button"
            href={hashOf({ kind: 'drill', deckId: deck.id })}
            aria-describedby={name}
          >
            Study
          </a>
        )}
      </div>
    </li>
  )
}
