import { useKeys } from '../../browser/keys.ts'
import { Actions, KeyHint } from './actions.tsx'
import type { FormProps } from './form.ts'

/** An answer that the learner says inwardly, then looks at. */
export function RecallForm({ isSending, reveal }: FormProps) {
  useKeys(
    new Map([
      [' ', reveal],
      ['Enter', reveal],
    ]),
  )
  return (
    <>
      <p class="instruction">Say the answer to yourself, then look.</p>
      <Actions>
        <button type="button" class="primary" aria-disabled={isSending} onClick={reveal}>
          Show answer <KeyHint name="space" />
        </button>
      </Actions>
    </>
  )
}
