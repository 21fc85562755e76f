const PATHS = {
  right: 'M3.5 8.5l3 3 6-7',
  wrong: 'M4 4l8 8M12 4l-8 8',
  unknown: 'M3 8h9M8.5 4.5L12 8l-3.5 3.5',
} as const

/** A tick, a cross or an arrow; always beside a word that says the same. */
export function Sign({ kind }: { readonly kind: keyof typeof PATHS }) {
  return (
    <span class={`sign is-${kind}`}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={PATHS[kind]} />
      </svg>
    </span>
  )
}
