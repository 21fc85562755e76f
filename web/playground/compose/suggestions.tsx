import type { ComponentChildren } from 'preact'

interface Shown<Item> {
  readonly label: string
  readonly items: readonly Item[]
  keyOf(item: Item): string
  show(item: Item): ComponentChildren
  choose(item: Item): void
}

/** What is suggested while one writes, above the line; nothing if there is nothing. */
export function Suggestions<Item>({ label, items, keyOf, show, choose }: Shown<Item>) {
  if (items.length === 0) return null
  return (
    // The line keeps the focus while the pointer is down, so that the list is there for the click.
    <ul class="suggestions" aria-label={label} onMouseDown={(event) => event.preventDefault()}>
      {items.map((item) => (
        <li key={keyOf(item)}>
          <button type="button" onClick={() => choose(item)}>
            {show(item)}
          </button>
        </li>
      ))}
    </ul>
  )
}
