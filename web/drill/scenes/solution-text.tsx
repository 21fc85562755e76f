import type { Solution } from '../../client/types.ts'
import { InlineText } from '../../text/inline-text.tsx'
import { plainInline } from '../../text/plain-inline.ts'
import { QuoteText } from '../../text/quote-text.tsx'
import { readableQuote } from '../../text/readable-quote.ts'

/** Why the answer is right, and the lines of the note that say so. */
export function SolutionText({ solution }: { readonly solution: Solution }) {
  const { explanation, source } = solution
  const saysMore = explanation !== undefined && !isSame(explanation, source.quote)
  const lines =
    source.start_line === source.end_line
      ? `${source.start_line}`
      : `${source.start_line}–${source.end_line}`
  return (
    <>
      {saysMore && (
        <p class="explanation">
          <InlineText markdown={explanation} />
        </p>
      )}
      <figure class="source">
        <blockquote>
          <QuoteText quote={source.quote} />
        </blockquote>
        <figcaption>
          From the notes:{' '}
          <span class="place">
            {source.file}:{lines}
          </span>
        </figcaption>
      </figure>
    </>
  )
}

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

/** An explanation is often the line of the note itself, which is shown anyway. */
function isSame(explanation: string, quote: string): boolean {
  const bare = (text: string): string =>
    text
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
      .toLowerCase()
  return bare(plainInline(explanation)) === bare(plainInline(readableQuote(quote)))
}
