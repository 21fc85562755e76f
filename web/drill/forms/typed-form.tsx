import { useEffect, useRef, useState } from 'preact/hooks'
import { Actions, DontKnow, KeyHint } from './actions.tsx'
import type { FormProps } from './form.ts'
import { FormNote } from './form-note.tsx'

const CLOSE = 'Close! Look at the spelling once more. If it stands, send it again.'
const EMPTY = 'Type an answer, or say that you don’t know.'

/** An answer that is typed: all of it, or what belongs in the blank. */
export function TypedForm({ question, isSending, isClose, answer }: FormProps) {
  const [text, setText] = useState('')
  const [isEmpty, setEmpty] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (isClose && !isSending) field.current?.focus()
  }, [isClose, isSending])
  const note = isEmpty ? EMPTY : isClose ? CLOSE : ''
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setEmpty(text.trim() === '')
        if (text.trim() !== '') answer({ text })
      }}
    >
      <label class="field">
        <span class="label">
          {question.kind === 'cloze' ? 'What belongs in the blank' : 'Your answer'}
        </span>
        <input
          ref={field}
          data-first
          type="text"
          value={text}
          maxLength={500}
          autocomplete="off"
          autocapitalize="off"
          autocorrect="off"
          spellcheck={false}
          enterkeyhint="go"
          readOnly={isSending}
          aria-describedby="stem form-note"
          onInput={(event) => {
            setEmpty(false)
            setText(event.currentTarget.value)
          }}
        />
      </label>
      <FormNote id="form-note" text={note} />
      <Actions>
        <button type="submit" class="primary" aria-disabled={isSending}>
          {isClose ? 'Send it again' : 'Check'} <KeyHint name="Enter" />
        </button>
        <DontKnow isSending={isSending} press={() => answer({ rating: 'again' })} />
      </Actions>
    </form>
  )
}
