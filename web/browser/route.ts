import { createCell } from './cell.ts'

/** What the page shows, as its address says. */
export type Route =
  | { readonly kind: 'decks' }
  | { readonly kind: 'drill'; readonly deckId?: string }
  | { readonly kind: 'history' }
  /** All that is kept of the learner: to take away, bring in, reschedule. */
  | { readonly kind: 'data' }
  /** An app waits to be let in, by the code that it shows. */
  | { readonly kind: 'link'; readonly code: string }

/** What an address's fragment stands for; the decks if nothing. */
export function readRoute(hash: string): Route {
  const [, room = '', name = ''] = hash.split('/')
  if (room === 'history') return { kind: 'history' }
  if (room === 'data') return { kind: 'data' }
  if (room === 'all') return { kind: 'drill' }
  if (room === 'link') return { kind: 'link', code: decode(name) }
  const deckId = room === 'deck' ? decode(name) : ''
  return deckId === '' ? { kind: 'decks' } : { kind: 'drill', deckId }
}

/** The fragment of a route, to link to. */
export function hashOf(route: Route): string {
  switch (route.kind) {
    case 'decks':
      return '#/'
    case 'history':
      return '#/history'
    case 'data':
      return '#/data'
    case 'link':
      return `#/link/${encodeURIComponent(route.code)}`
    case 'drill':
      return route.deckId === undefined ? '#/all' : `#/deck/${encodeURIComponent(route.deckId)}`
  }
}

/** Where the page is. */
export const route = createCell<Route>(readRoute(location.hash))

/** Follows the address from now on. */
export function followAddress(): void {
  addEventListener('hashchange', () => route.write(readRoute(location.hash)))
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
