import { useEffect, useRef } from 'preact/hooks'
import { useCell } from '../browser/cell.ts'
import { areKeysOn, turnKeys } from '../browser/keys.ts'

const KEYS = [
  ['1 – 9', 'Pick an option, or say how well you remembered'],
  ['Space', 'Show the answer, go on'],
  ['Enter', 'Check what you typed or picked, go on'],
  ['?', 'Show these keys'],
] as const

interface HelpDialogProps {
  readonly isOpen: boolean
  close(): void
}

/** Which keys there are, and a switch for those who would rather have none. */
export function HelpDialog({ isOpen, close }: HelpDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOn = useCell(areKeysOn)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} class="help" aria-labelledby="help" onClose={close}>
      <h2 id="help">Keys</h2>
      <dl class="keys">
        {KEYS.map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={(event) => turnKeys(event.currentTarget.checked)}
        />
        Use these keys
      </label>
      <p class="help-note">
        Your progress belongs to this browser: there is no account and nothing to fill in.
      </p>
      <button type="button" class="primary" onClick={close}>
        Close
      </button>
    </dialog>
  )
}
