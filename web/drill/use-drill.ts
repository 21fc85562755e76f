import { useEffect, useMemo, useState } from 'preact/hooks'
import { Drill } from './drill.ts'
import type { Scene } from './scene.ts'

/** A drill and the scene it has come to; begun at once, and anew for another deck. */
export function useDrill(deckId: string | undefined): { drill: Drill; scene: Scene } {
  const [scene, show] = useState<Scene>({ kind: 'loading' })
  const drill = useMemo(() => new Drill(deckId, show), [deckId])
  useEffect(() => {
    show({ kind: 'loading' })
    drill.goOn()
    return () => drill.stop()
  }, [drill])
  return { drill, scene }
}
