import { InlineText } from './inline-text.tsx'
import { readableQuote } from './readable-quote.ts'

/** Lines of a note as a reader sees them. */
export function QuoteText({ quote }: { readonly quote: string }) {
  return (
    <>
      {readableQuote(quote)
        .split('\n')
        .map((line, at) => (
          <span class="line" key={at}>
            <InlineText markdown={line} />
          </span>
        ))}
    </>
  )
}
