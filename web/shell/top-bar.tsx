import type { Route } from '../browser/route.ts'

interface TopBarProps {
  readonly route: Route
  help(): void
}

/** The name of the place and what there is in it. */
export function TopBar({ route, help }: TopBarProps) {
  return (
    <header class="top-bar">
      <a class="brand" href="#/" aria-label="notedrill, to the decks">
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <rect class="leaf" x="6" y="2.5" width="14" height="16" rx="3" />
          <rect class="card" x="3" y="6" width="14" height="15.5" rx="3" />
          <path class="tick" d="M6.6 14l2.6 2.6 4.4-5" />
        </svg>
        <span>notedrill</span>
      </a>
      <nav aria-label="Pages">
        <a href="#/" aria-current={route.kind === 'decks' ? 'page' : undefined}>
          Decks
        </a>
        <a href="#/history" aria-current={route.kind === 'history' ? 'page' : undefined}>
          History
        </a>
        <a href="#/data" aria-current={route.kind === 'data' ? 'page' : undefined}>
          Data
        </a>
      </nav>
      <button
        type="button"
        class="help-button"
        aria-label="Keys"
        aria-keyshortcuts="?"
        onClick={help}
      >
        ?
      </button>
    </header>
  )
}
