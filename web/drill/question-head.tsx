import type { Asked } from '../client/types.ts'
import { useDecks } from '../client/use-decks.ts'
import { InlineText } from '../text/inline-text.tsx'

interface QuestionHeadProps {
  readonly asked: Asked
  /** What belongs in the blank, once it may be seen. */
  readonly filled?: string | undefined
  /** Whether the focus begins here. */
  readonly isFirst: boolean
  /** Decks are drilled together: it is said which one this is of. */
  readonly isMixed: boolean
}

/** What is asked, under the headings without which it would not be understood. */
export function QuestionHead({ asked, filled, isFirst, isMixed }: QuestionHeadProps) {
  const { stem, context, hint } = asked.question
  const deck = useDecks().find(({ id }) => isMixed && id === asked.deck)
  const path = deck && context[0] !== deck.data.title ? [deck.data.title, ...context] : context
  return (
    <header class="question-head">
      {(path.length > 0 || asked.is_new) && (
        <p class="context">
          {asked.is_new && <span class="badge">New</span>}
          <span>{path.join(' › ')}</span>
        </p>
      )}
      <h1 id="stem" class="stem" tabIndex={-1} {...(isFirst ? { 'data-first': true } : {})}>
        <InlineText markdown={stem} filled={filled} />
      </h1>
      {hint !== undefined && (
        <p class="hint">
          Hint: <InlineText markdown={hint} />
        </p>
      )}
    </header>
  )
}
