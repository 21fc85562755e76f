import { useState } from 'preact/hooks'
import { useKeys } from '../../browser/keys.ts'
import { InlineText } from '../../text/inline-text.tsx'
import { Actions, DontKnow } from './actions.tsx'
import { digitKeys, type FormProps } from './form.ts'

/** One of several options. */
export function ChoiceForm({ question, isSending, answer }: FormProps) {
  const [picked, setPicked] = useState('')
  const options = question.options ?? []
  const pick = (id: string) => {
    setPicked(id)
    answer({ options: [id] })
  }
  useKeys(new Map(digitKeys(options.length, (at) => pick(options[at]?.id ?? ''))))
  return (
    <>
      <ol class="options">
        {options.map(({ id, text }, at) => (
          <li key={id}>
            <button
              type="button"
              class={`option ${isSending && picked === id ? 'is-picked' : ''}`}
              aria-disabled={isSending}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => pick(id)}
            >
              <span class="number" aria-hidden="true">
                {at + 1}
              </span>
              <span class="option-text">
                <InlineText markdown={text} isPlain />
              </span>
            </button>
          </li>
        ))}
      </ol>
      <Actions>
        <DontKnow isSending={isSending} press={() => answer({ options: [] })} />
      </Actions>
    </>
  )
}
