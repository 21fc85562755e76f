import type { ComponentType } from 'preact'
import { Away } from './away.tsx'
import { Loading } from './loading.tsx'
import { useLoaded } from './use-loaded.ts'

interface LaterPageProps {
  load(): Promise<ComponentType>
}

/** A page that few ever look at: its script comes when they do. */
export function LaterPage({ load }: LaterPageProps) {
  const { loaded, reload } = useLoaded(() =>
    load().then(
      (body) => ({ kind: 'done', body }) as const,
      () => ({ kind: 'away' }) as const,
    ),
  )
  if (loaded.kind === 'done') {
    const Page = loaded.body
    return <Page />
  }
  return <main>{loaded.kind === 'loading' ? <Loading /> : <Away retry={reload} />}</main>
}
