import type { ComponentChildren } from 'preact'

interface ActionsProps {
  readonly children: ComponentChildren
}

/** The bar of what can be done, at the thumb's end of the page. */
export function Actions({ children }: ActionsProps) {
  return (
    <div class="actions">
      <div class="actions-row">{children}</div>
    </div>
  )
}

/** A key that does the same, for those who have one. */
export function KeyHint({ name }: { readonly name: string }) {
  return (
    <span class="key key-hint" aria-hidden="true">
      {name}
    </span>
  )
}

interface DontKnowProps {
  readonly isSending: boolean
  press(): void
}

/** Nobody has to guess: a guess that hits would teach the schedule something wrong. */
export function DontKnow({ isSending, press }: DontKnowProps) {
  return (
    <button type="button" class="quiet" aria-disabled={isSending} onClick={press}>
      I don’t know
    </button>
  )
}
