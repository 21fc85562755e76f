import { Away } from '../shell/away.tsx'
import { Loading } from '../shell/loading.tsx'
import type { Drill } from './drill.ts'
import { QuestionBody } from './question-body.tsx'
import { QuestionHead } from './question-head.tsx'
import type { AskedScene, Scene } from './scene.ts'
import { FinishedScene } from './scenes/finished-scene.tsx'
import { WaitingScene } from './scenes/waiting-scene.tsx'

interface SceneViewProps {
  readonly scene: Scene
  readonly drill: Drill
}

/** A scene of a drill. */
export function SceneView({ scene, drill }: SceneViewProps) {
  const goOn = () => drill.goOn()
  if ('asked' in scene)
    return (
      <>
        <QuestionHead
          asked={scene.asked}
          filled={filledOf(scene)}
          isFirst={scene.kind === 'asking' && !isTyped(scene)}
          isMixed={drill.deckId === undefined}
        />
        <QuestionBody scene={scene} drill={drill} />
      </>
    )
  switch (scene.kind) {
    case 'loading':
      return <Loading />
    case 'away':
      return <Away retry={goOn} />
    case 'missing':
      return <Missing />
    case 'waiting':
      return <WaitingScene until={scene.until} goOn={goOn} />
    case 'finished':
      return <FinishedScene scene={scene} goOn={goOn} />
  }
}

function Missing() {
  return (
    <section class="panel is-calm">
      <h1 data-first tabIndex={-1}>
        There is no such deck
      </h1>
      <p>It may have been renamed in the notes.</p>
      <a class="button primary" href="#/">
        Back to the decks
      </a>
    </section>
  )
}

/** Where an answer is typed, the focus begins in its field. */
function isTyped({ asked }: AskedScene): boolean {
  return asked.question.kind === 'typed' || asked.question.kind === 'cloze'
}

/** What belongs in the blank, once it may be seen. */
function filledOf(scene: AskedScene): string | undefined {
  if (scene.kind === 'answered') return scene.review.solution?.answer
  return scene.kind === 'revealed' ? scene.revealed.solution.answer : undefined
}
