import { useFirstFocus } from '../browser/use-first-focus.ts'
import { useTitle } from '../browser/use-title.ts'
import { loadHistory, type PastReview } from '../client/load-history.ts'
import { serverNow } from '../client/server-clock.ts'
import { Away } from '../shell/away.tsx'
import { Loading } from '../shell/loading.tsx'
import { Sign } from '../shell/sign.tsx'
import { useLoaded } from '../shell/use-loaded.ts'
import { InlineText } from '../text/inline-text.tsx'
import { dayNameOf, timeOf } from '../text/spans.ts'

/** The latest reviews, day by day. */
export function HistoryPage() {
  const { loaded, reload } = useLoaded(loadHistory)
  useTitle('History')
  useFirstFocus('history')
  return (
    <main class="history">
      <h1 data-first tabIndex={-1}>
        History
      </h1>
      {loaded.kind === 'loading' && <Loading />}
      {loaded.kind === 'away' && <Away isAside retry={reload} />}
      {loaded.kind === 'done' && <Days reviews={loaded.body} />}
    </main>
  )
}

function Days({ reviews }: { readonly reviews: readonly PastReview[] }) {
  if (reviews.length === 0)
    return (
      <p>
        Nothing yet. <a href="#/all">Answer a first question.</a>
      </p>
    )
  const now = serverNow()
  const days = Map.groupBy(reviews, ({ at }) => dayNameOf(at, now))
  return (
    <>
      {[...days].map(([name, each]) => (
        <section key={name} aria-label={name}>
          <h2>{name}</h2>
          <ul class="reviews">
            {each.map((review) => (
              <ReviewRow key={review.id} review={review} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ReviewRow({ review }: { readonly review: PastReview }) {
  const { isRight, at, stem, answer } = review
  return (
    <li class="review">
      <Sign kind={isRight ? 'right' : 'wrong'} />
      <p class="review-stem">
        <InlineText markdown={stem} isPlain />
      </p>
      <p class="review-answer">
        <InlineText markdown={answer} isPlain />
      </p>
      <p class="review-when">
        {isRight ? 'Right' : 'Wrong'},{' '}
        <time dateTime={new Date(at).toISOString()}>{timeOf(at)}</time>
      </p>
    </li>
  )
}
