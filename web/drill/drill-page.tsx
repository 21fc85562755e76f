import { useFirstFocus } from '../browser/use-first-focus.ts'
import { useTitle } from '../browser/use-title.ts'
import { useDecks } from '../client/use-decks.ts'
import { DrillBar } from './drill-bar.tsx'
import type { Scene } from './scene.ts'
import { SceneView } from './scene-view.tsx'
import { useDrill } from './use-drill.ts'

interface DrillPageProps {
  /** One deck; all of them if left out. */
  readonly deckId: string | undefined
}

/** A drill from its first question to its end. */
export function DrillPage({ deckId }: DrillPageProps) {
  const { drill, scene } = useDrill(deckId)
  const deck = useDecks().find(({ id }) => id === deckId)
  const title = deckId === undefined ? 'All decks' : (deck?.data.title ?? deckId)
  useTitle(title)
  useFirstFocus(nameOf(scene))
  return (
    <main class="drill">
      <DrillBar title={title} scene={scene} />
      <div class="scene" key={'asked' in scene ? scene.asked.review_id : scene.kind}>
        <SceneView scene={scene} drill={drill} />
      </div>
    </main>
  )
}

/** Changes when another scene begins, not when one goes on. */
function nameOf(scene: Scene): string {
  return 'asked' in scene ? `${scene.kind} ${scene.asked.review_id}` : scene.kind
}
