import { useEffect, useState } from 'preact/hooks'
import { announce } from '../../browser/announce.ts'
import { serverNow } from '../../client/server-clock.ts'
import { countdownOf, whenOf } from '../../text/spans.ts'

interface WaitingSceneProps {
  /** In milliseconds since 1970. */
  readonly until: number
  goOn(): Promise<void>
}

/** Counts down to the moment at which a card comes back, and goes on by itself. */
export function WaitingScene({ until, goOn }: WaitingSceneProps) {
  const [now, setNow] = useState(serverNow)
  const leftMs = until - now
  useEffect(
    () => announce(`A short break. The next card comes back ${whenOf({ ms: leftMs, days: 0 })}.`),
    [until],
  )
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(serverNow())
      if (serverNow() >= until) goOn()
    }, 1000)
    return () => clearInterval(timer)
  }, [until])
  return (
    <section class="panel is-calm">
      <h1 data-first tabIndex={-1}>
        A short break
      </h1>
      <p class="countdown" role="timer">
        {countdownOf(leftMs)}
      </p>
      <p>Then a card that you have just learnt comes back. This page goes on by itself.</p>
      <a class="button" href="#/">
        Back to the decks
      </a>
    </section>
  )
}
