import { Away } from '../shell/away.tsx'
import type { Drill } from './drill.ts'
import { FORMS } from './forms/forms.ts'
import type { AskedScene } from './scene.ts'
import { AnsweredScene } from './scenes/answered-scene.tsx'
import { RevealedScene } from './scenes/revealed-scene.tsx'

interface QuestionBodyProps {
  readonly scene: AskedScene
  readonly drill: Drill
}

/** What stands under a question: ways to answer it, or what came of the answer. */
export function QuestionBody({ scene, drill }: QuestionBodyProps) {
  switch (scene.kind) {
    case 'asking': {
      const { asked, isSending, isClose } = scene
      const Form = FORMS[asked.question.kind]
      return (
        <Form
          question={asked.question}
          isSending={isSending}
          isClose={isClose}
          answer={(answer) => drill.answer(answer)}
          reveal={() => drill.reveal()}
        />
      )
    }
    case 'revealed':
      return <RevealedScene scene={scene} answer={(answer) => drill.answer(answer)} />
    case 'kept':
      return (
        <Away isAside retry={() => drill.sendAgain()}>
          Your answer is kept in this browser. It is sent as soon as the server is back, and counts
          once.
        </Away>
      )
    case 'answered':
      return (
        <AnsweredScene scene={scene} goOn={() => drill.goOn()} standBy={() => drill.standBy()} />
      )
  }
}
