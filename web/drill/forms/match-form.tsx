import { useState } from 'preact/hooks'
import { InlineText } from '../../text/inline-text.tsx'
import { plainInline } from '../../text/plain-inline.ts'
import { Actions, DontKnow } from './actions.tsx'
import type { FormProps } from './form.ts'
import { FormNote } from './form-note.tsx'

/** The right side for each left side. */
export function MatchForm({ question, isSending, answer }: FormProps) {
  const { lefts = [], items = [] } = question
  const [chosen, setChosen] = useState<readonly string[]>(() => lefts.map(() => ''))
  const [isMissing, setMissing] = useState(false)
  const choose = (row: number, item: string) => {
    setMissing(false)
    setChosen((before) => before.map((each, at) => (at === row ? item : each)))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setMissing(chosen.includes(''))
        if (!chosen.includes('')) answer({ sequence: [...chosen] })
      }}
    >
      <p class="instruction">Find what belongs to each.</p>
      <ul class="rows">
        {lefts.map((left, row) => (
          <li key={left}>
            <label class="row pair">
              <span class="option-text">
                <InlineText markdown={left} isPlain />
              </span>
              <select
                value={chosen[row]}
                disabled={isSending}
                onChange={(event) => choose(row, event.currentTarget.value)}
              >
                <option value="">Choose …</option>
                {items.map((item, at) => (
                  <option key={`${at} ${item}`} value={item}>
                    {plainInline(item)}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
      <FormNote text={isMissing ? 'Choose one for each, or say that you don’t know.' : ''} />
      <Actions>
        <button type="submit" class="primary" aria-disabled={isSending}>
          Check
        </button>
        <DontKnow isSending={isSending} press={() => answer({ rating: 'again' })} />
      </Actions>
    </form>
  )
}
