interface FormNoteProps {
  readonly id?: string
  /** Nothing is shown while it is empty. */
  readonly text: string
}

/** What is still missing from an answer; a screen reader says it when it appears. */
export function FormNote({ id, text }: FormNoteProps) {
  return (
    <p id={id} class="form-note" role="status">
      {text}
    </p>
  )
}
