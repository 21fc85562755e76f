import type { Question, Solution } from '../../client/types.ts'
import { bareWords } from '../../text/bare-words.ts'
import { InlineText } from '../../text/inline-text.tsx'
import { QuoteText } from '../../text/quote-text.tsx'
import { readableQuote } from '../../text/readable-quote.ts'

interface SolutionTextProps {
  readonly question: Question
  readonly solution: Solution
}

/** Why the answer is right, and the lines of the note that say so; nothing is said twice. */
export function SolutionText({ question, solution }: SolutionTextProps) {
  const { explanation, source } = solution
  const quoted = bareWords(readableQuote(source.quote))
  const saysMore = explanation !== undefined && bareWords(explanation) !== quoted
  // An author's own question stands in the note as it was asked.
  const isQuestion = quoted.includes(bareWords(question.stem))
  return (
    <>
      {saysMore && (
        <p class="explanation">
          <InlineText markdown={explanation} />
        </p>
      )}
      <figure class="source">
        {!isQuestion && (
          <blockquote>
            <QuoteText quote={source.quote} />
          </blockquote>
        )}
        <figcaption>
          From the notes: <span class="place">{placeOf(source)}</span>
        </figcaption>
      </figure>
    </>
  )
}

function placeOf({ file, start_line: first, end_line: last }: Solution['source']): string {
  return first === last ? `${file}:${first}` : `${file}:${first}–${last}`
}
