import { useEffect } from 'preact/hooks'
import { announce } from '../../browser/announce.ts'
import { useKeys } from '../../browser/keys.ts'
import type { Answer, Rating } from '../../client/types.ts'
import { plainInline } from '../../text/plain-inline.ts'
import { spanOf } from '../../text/spans.ts'
import { Actions, KeyHint } from '../forms/actions.tsx'
import { digitKeys } from '../forms/form.ts'
import { offAfter } from '../off.ts'
import type { Scene } from '../scene.ts'
import { AnswerText } from './answer-text.tsx'
import { SolutionText } from './solution-text.tsx'

const RATINGS: readonly {
  readonly rating: Rating
  readonly word: string
  readonly help: string
}[] = [
  { rating: 'again', word: 'Again', help: 'forgotten' },
  { rating: 'hard', word: 'Hard', help: 'just about' },
  { rating: 'good', word: 'Good', help: 'remembered' },
  { rating: 'easy', word: 'Easy', help: 'at once' },
]

interface RevealedSceneProps {
  readonly scene: Extract<Scene, { kind: 'revealed' }>
  answer(answer: Answer): void
}

/** The answer, and four ways to say how well it was remembered, each with when the card comes back. */
export function RevealedScene({ scene, answer }: RevealedSceneProps) {
  const { revealed, isSending, asked } = scene
  const rate = (rating: Rating) => answer({ rating })
  const text = plainInline(revealed.solution.answer)
  useEffect(() => announce(`The answer: ${text}. How well did you remember it?`), [asked.review_id])
  useKeys(
    new Map([
      ...digitKeys(RATINGS.length, (at) => rate(RATINGS[at]?.rating ?? 'good')),
      [' ', () => rate('good')],
    ]),
  )
  return (
    <>
      <section class="verdict" aria-label="Answer" data-scroll>
        <AnswerText solution={revealed.solution} />
        <SolutionText question={asked.question} solution={revealed.solution} />
      </section>
      <Actions>
        <fieldset class="ratings">
          <legend class="unseen">How well did you remember it?</legend>
          {RATINGS.map(({ rating, word, help }, at) => (
            <button
              key={rating}
              type="button"
              class={`rating is-${rating}`}
              aria-disabled={isSending}
              aria-keyshortcuts={String(at + 1)}
              {...(rating === 'good' ? { 'data-first': true } : {})}
              onClick={() => rate(rating)}
            >
              <span class="rating-word">
                {word} <KeyHint name={String(at + 1)} />
              </span>
              <span class="rating-help">{help}</span>
              <span class="rating-when">{spanOf(offAfter(revealed.ratings[rating]))}</span>
            </button>
          ))}
        </fieldset>
      </Actions>
    </>
  )
}
