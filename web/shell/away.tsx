import type { ComponentChildren } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { announce } from '../browser/announce.ts'

const FIRST_RETRY_MS = 2000
const LAST_RETRY_MS = 30_000

interface AwayProps {
  /** What has become of what the learner did. */
  readonly children?: ComponentChildren
  /** Something else on the page is its heading. */
  readonly isAside?: boolean
  retry(): Promise<void>
}

/** Says that the server is away, and tries again by itself: ever more rarely, and when the network is back. */
export function Away({ children, isAside = false, retry }: AwayProps) {
  const Heading = isAside ? 'h2' : 'h1'
  const [attempt, setAttempt] = useState(0)
  const [isTrying, setTrying] = useState(false)
  useEffect(() => announce('The server does not answer.'), [])
  const isBusy = useRef(false)
  const tryNow = async () => {
    if (isBusy.current) return
    isBusy.current = true
    setTrying(true)
    await retry()
    isBusy.current = false
    setTrying(false)
    setAttempt((before) => before + 1)
  }
  useEffect(() => {
    const delayMs = Math.min(FIRST_RETRY_MS * 2 ** attempt, LAST_RETRY_MS)
    const timer = setTimeout(tryNow, delayMs)
    addEventListener('online', tryNow)
    return () => {
      clearTimeout(timer)
      removeEventListener('online', tryNow)
    }
  }, [attempt])
  return (
    <section class="panel" aria-labelledby="away">
      <Heading id="away">The server does not answer</Heading>
      <p>{children ?? 'Perhaps it is starting, or you are offline. This page keeps trying.'}</p>
      <button type="button" class="primary" data-first aria-disabled={isTrying} onClick={tryNow}>
        {isTrying ? 'Trying …' : 'Try again'}
      </button>
    </section>
  )
}
