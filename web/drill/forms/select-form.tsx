import { useState } from 'preact/hooks'
import { useKeys } from '../../browser/keys.ts'
import { InlineText } from '../../text/inline-text.tsx'
import { Actions, DontKnow, KeyHint } from './actions.tsx'
import { digitKeys, type FormProps } from './form.ts'
import { FormNote } from './form-note.tsx'

/** Every right one of several options. */
export function SelectForm({ question, isSending, answer }: FormProps) {
  const [picked, setPicked] = useState<readonly string[]>([])
  const [isEmpty, setEmpty] = useState(false)
  const options = question.options ?? []
  const toggle = (id: string) => {
    setEmpty(false)
    setPicked((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]))
  }
  const check = () => {
    if (picked.length > 0) answer({ options: [...picked] })
    else setEmpty(true)
  }
  const digits = digitKeys(options.length, (at) => toggle(options[at]?.id ?? ''))
  useKeys(new Map([...digits, ['Enter', check]]))
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        check()
      }}
    >
      <p class="instruction">Pick every right one.</p>
      <ol class="options">
        {options.map(({ id, text }, at) => (
          <li key={id}>
            <label class="option">
              <span class="number" aria-hidden="true">
                {at + 1}
              </span>
              <input
                type="checkbox"
                checked={picked.includes(id)}
                aria-keyshortcuts={String(at + 1)}
                onChange={() => toggle(id)}
              />
              <span class="option-text">
                <InlineText markdown={text} isPlain />
              </span>
            </label>
          </li>
        ))}
      </ol>
      <FormNote text={isEmpty ? 'Pick at least one, or say that you don’t know.' : ''} />
      <Actions>
        <button type="submit" class="primary" aria-disabled={isSending}>
          Check <KeyHint name="Enter" />
        </button>
        <DontKnow isSending={isSending} press={() => answer({ options: [] })} />
      </Actions>
    </form>
  )
}
