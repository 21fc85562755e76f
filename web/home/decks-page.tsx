import { useFirstFocus } from '../browser/use-first-focus.ts'
import { useReturn } from '../browser/use-return.ts'
import { useTitle } from '../browser/use-title.ts'
import { type Home, loadHome } from '../client/load-home.ts'
import { Away } from '../shell/away.tsx'
import { Loading } from '../shell/loading.tsx'
import { useLoaded } from '../shell/use-loaded.ts'
import { DeckCard } from './deck-card.tsx'
import { Today } from './today.tsx'

/** What is due, in all and in each deck, and the way into each. */
export function DecksPage() {
  const { loaded, reload } = useLoaded(loadHome)
  useTitle('')
  useReturn(reload)
  useFirstFocus(loaded.kind)
  return (
    <main class="home">
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'away' && <Away retry={reload} />}
      {loaded.kind === 'done' && <Decks home={loaded.body} />}
    </main>
  )
}

function Decks({ home }: { readonly home: Home }) {
  const { decks, summary } = home
  const counts = new Map(summary.decks.map((each) => [each.id, each]))
  return (
    <>
      <Today summary={summary} />
      <section aria-labelledby="decks">
        <h2 id="decks">Decks</h2>
        {decks.length === 0 && <p>There are no decks yet. Each folder of notes becomes one.</p>}
        <ul class="decks">
          {decks.map((deck) => (
            <DeckCard key={deck.id} deck={deck} counts={counts.get(deck.id)} />
          ))}
        </ul>
      </section>
    </>
  )
}
