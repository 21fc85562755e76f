import { useEffect } from 'preact/hooks'
import { announce } from '../../browser/announce.ts'
import { useKeys } from '../../browser/keys.ts'
import type { Answer, Review } from '../../client/types.ts'
import { Sign } from '../../shell/sign.tsx'
import { plainInline } from '../../text/plain-inline.ts'
import { whenOf } from '../../text/spans.ts'
import { Actions, KeyHint } from '../forms/actions.tsx'
import { offOf } from '../off.ts'
import type { Scene } from '../scene.ts'
import { AnswerText } from './answer-text.tsx'
import { MarkedOptions } from './marked-options.tsx'
import { SolutionText } from './solution-text.tsx'

interface AnsweredSceneProps {
  readonly scene: Extract<Scene, { kind: 'answered' }>
  goOn(): void
  standBy(): void
}

/** What came of an answer: whether it was right, what is right, why, and when the card comes back. */
export function AnsweredScene({ scene, goOn, standBy }: AnsweredSceneProps) {
  const { asked, answer, review } = scene
  const { solution } = review
  const verdict = verdictOf(review, answer)
  const comesBack = `Comes back ${whenOf(offOf(review))}`
  const right =
    solution && verdict.sign !== 'right' ? ` The answer: ${plainInline(solution.answer)}.` : ''
  useEffect(
    () => announce(`${verdict.word}.${right} ${comesBack}.`),
    [review.id, review.data.overridden],
  )
  useKeys(
    new Map([
      [' ', goOn],
      ['Enter', goOn],
    ]),
  )
  return (
    <>
      {solution?.options && (
        <MarkedOptions
          asked={asked}
          solution={solution}
          picked={'options' in answer ? answer.options : []}
        />
      )}
      <section class={`verdict is-${verdict.sign}`} aria-labelledby="verdict" data-scroll>
        <header class="verdict-head">
          <h2 id="verdict">
            <Sign kind={verdict.sign} /> {verdict.word}
          </h2>
          <p class="comes-back">{comesBack}</p>
        </header>
        {'text' in answer && (verdict.sign === 'wrong' || review.data.rating === 'hard') && (
          <p class="given">
            You wrote <q>{answer.text}</q>
          </p>
        )}
        {solution ? (
          <>
            {!solution.options && (
              <AnswerText
                solution={solution}
                {...('sequence' in answer ? { given: answer.sequence } : {})}
              />
            )}
            <SolutionText question={asked.question} solution={solution} />
          </>
        ) : (
          <p>The notes no longer hold this question.</p>
        )}
      </section>
      <Actions>
        <button
          type="button"
          class="primary"
          data-first
          onClick={(event) => event.detail < 2 && goOn()}
        >
          Next <KeyHint name="space" />
        </button>
        {'text' in answer && verdict.sign === 'wrong' && (
          <button type="button" class="quiet" onClick={standBy}>
            I was right
          </button>
        )}
      </Actions>
    </>
  )
}

interface Verdict {
  readonly sign: 'right' | 'wrong' | 'unknown'
  readonly word: string
}

function verdictOf({ data }: Review, answer: Answer): Verdict {
  const isUnknown = 'rating' in answer || ('options' in answer && answer.options.length === 0)
  if (data.overridden) return { sign: 'right', word: 'Counted as right' }
  if (data.right)
    return { sign: 'right', word: data.rating === 'hard' ? 'Right, spelling aside' : 'Right' }
  return isUnknown ? { sign: 'unknown', word: 'Not known yet' } : { sign: 'wrong', word: 'Wrong' }
}
