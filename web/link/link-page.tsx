import { useState } from 'preact/hooks'
import { announce } from '../browser/announce.ts'
import { useFirstFocus } from '../browser/use-first-focus.ts'
import { useTitle } from '../browser/use-title.ts'
import { api } from '../client/api.ts'
import { ask } from '../client/ask.ts'

type Shown =
  | { readonly kind: 'asking'; readonly says: string }
  | { readonly kind: 'waiting'; readonly app: string; readonly joins: boolean }
  | { readonly kind: 'decided'; readonly says: string }

const WRONG = 'No app waits under that code, or not any more. Codes last ten minutes.'
const AWAY = 'The server does not answer. Try again in a moment.'

/** Lets a study app in that shows a code, as this browser's learner. */
export function LinkPage({ code: given }: { readonly code: string }) {
  const [code, setCode] = useState(given)
  const [shown, show] = useState<Shown>({ kind: 'asking', says: '' })
  useTitle('Let an app in')
  useFirstFocus('link')
  const to = (next: Shown) => {
    show(next)
    if (next.kind !== 'waiting') announce(next.says)
  }
  const look = async () => {
    const params = { path: { user_code: code } }
    const found = await ask((headers) => api.GET('/v1/me/links/{user_code}', { headers, params }))
    if (found.kind === 'done') return to({ kind: 'waiting', ...found.body.data })
    to({ kind: 'asking', says: found.kind === 'away' ? AWAY : reasonOf(found) })
  }
  const decide = async (decision: 'approve' | 'deny') => {
    const body = { user_code: code, decision }
    const linked = await ask((headers) => api.POST('/v1/me/links', { headers, body }))
    if (linked.kind !== 'done')
      return to({ kind: 'asking', says: linked.kind === 'away' ? AWAY : reasonOf(linked) })
    to({ kind: 'decided', says: wordOf(linked.body.data) })
  }
  return (
    <main>
      <section class="panel is-calm" aria-labelledby="link">
        <h1 id="link" data-first tabIndex={-1}>
          Let an app in
        </h1>
        {shown.kind === 'asking' && (
          <form
            class="link-form"
            onSubmit={(event) => {
              event.preventDefault()
              look()
            }}
          >
            <label for="code">The code that the app shows</label>
            <input
              id="code"
              type="text"
              autocomplete="off"
              autocapitalize="characters"
              spellcheck={false}
              maxLength={20}
              value={code}
              onInput={(event) => setCode(event.currentTarget.value)}
            />
            {shown.says !== '' && <p>{shown.says}</p>}
            <button type="submit" class="primary">
              Go on
            </button>
          </form>
        )}
        {shown.kind === 'waiting' && (
          <>
            <p>
              <strong>{shown.app}</strong> asks to be let in: to ask you cards, keep your answers
              and read your progress.
            </p>
            {shown.joins && <p>What you have done in that app so far joins your progress here.</p>}
            <p>Only go on if you see this code in the app just now.</p>
            <div class="panel-actions">
              <button type="button" class="primary" onClick={() => decide('approve')}>
                Let it in
              </button>
              <button type="button" onClick={() => decide('deny')}>
                Send it away
              </button>
            </div>
          </>
        )}
        {shown.kind === 'decided' && <p>{shown.says}</p>}
      </section>
    </main>
  )
}

function reasonOf({ status }: { readonly status: number }): string {
  return status === 429 ? 'Those were five wrong codes: please wait ten minutes.' : WRONG
}

function wordOf({ app, decision, joined }: Linked): string {
  if (decision === 'denied') return `${app} was sent away.`
  return joined
    ? `${app} is let in, and what you did there has joined your progress.`
    : `${app} is let in.`
}

interface Linked {
  readonly app: string
  readonly decision: 'approved' | 'denied'
  readonly joined: boolean
}
