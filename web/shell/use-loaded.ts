import { useCallback, useEffect, useState } from 'preact/hooks'
import type { Outcome } from '../../client/outcome.ts'

/** What a page shows is made of: on its way, there, or not to be had for now. */
export type Loaded<Body> =
  | { readonly kind: 'loading' | 'away' }
  | { readonly kind: 'done'; readonly body: Body }

/** Loads what a page shows, once; `reload` tries again. */
export function useLoaded<Body>(load: () => Promise<Outcome<Body>>): {
  readonly loaded: Loaded<Body>
  reload(): Promise<void>
} {
  const [loaded, show] = useState<Loaded<Body>>({ kind: 'loading' })
  const reload = useCallback(async () => {
    const outcome = await load()
    show(outcome.kind === 'done' ? outcome : { kind: 'away' })
  }, [])
  useEffect(() => {
    reload()
  }, [])
  return { loaded, reload }
}
