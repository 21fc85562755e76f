import type { Solution } from '../../client/types.ts'
import { InlineText } from '../../text/inline-text.tsx'

interface AnswerTextProps {
  readonly solution: Solution
  /** What the learner put in each place, where there are places. */
  readonly given?: readonly string[]
}

/** The right answer in full: in order, in pairs, or as one text. */
export function AnswerText({ solution, given = [] }: AnswerTextProps) {
  const { answer, items, pairs } = solution
  if (items)
    return (
      <ol class="answer-list">
        {items.map((item, at) => (
          <li key={item}>
            <InlineText markdown={item} />
            <Instead right={item} given={given[at]} />
          </li>
        ))}
      </ol>
    )
  if (pairs)
    return (
      <dl class="answer-pairs">
        {pairs.map(({ left, right }, at) => (
          <div key={left}>
            <dt>
              <InlineText markdown={left} />
            </dt>
            <dd>
              <InlineText markdown={right} />
              <Instead right={right} given={given[at]} />
            </dd>
          </div>
        ))}
      </dl>
    )
  return (
    <p class="answer">
      <InlineText markdown={answer} />
    </p>
  )
}

/** What the learner had in a place, if it was something else. */
function Instead({ right, given }: { readonly right: string; readonly given: string | undefined }) {
  if (given === undefined || given === right) return null
  return (
    <span class="instead">
      you had <InlineText markdown={given} />
    </span>
  )
}
