import { type ProblemReply, problem } from '../problem.ts'

/** How many resources a page holds. */
export const PER_PAGE = 100

/** A path with the parameters that are given. */
export function pageUrl(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return given.length > 0 ? `${path}?${given.join('&')}` : path
}

/** What to cut into pages, and by what. */
export interface Cut<Item> {
  readonly path: string
  /** The parameters as they came; `page_after` begins the page. */
  readonly query: {
    readonly [name: string]: string | undefined
    readonly page_after?: string | undefined
  }
  /** In the order of their keys, so that a page begins where it should whatever came or went meanwhile. */
  readonly items: readonly Item[]
  /** What stands in a cursor: no two have the same, and each is greater than the one before. */
  keyOf(item: Item): string
}

/** One page of a list, as `showCollection` takes it, with the items still to be shown. */
export interface CutPage<Item> {
  readonly url: string
  readonly perPage: number
  readonly nextUrl: string | undefined
  readonly totalCount: number
  readonly items: readonly Item[]
}

/** Cuts a list that is ordered by its keys. */
export function cutOrdered<Item>({ path, query, items, keyOf }: Cut<Item>): CutPage<Item> {
  const { page_after: after } = query
  const start = after === undefined ? 0 : items.findIndex((item) => keyOf(item) > after)
  return cutAt({ path, query, items, keyOf }, start === -1 ? items.length : start)
}

/**
 * Cuts a list whose order is its own: that of the notes. A cursor that has left the list is refused,
 * since nobody could tell where to go on.
 */
export function cutListed<Item>(cut: Cut<Item>): CutPage<Item> | ProblemReply {
  const { query, items, keyOf } = cut
  const { page_after: after } = query
  if (after === undefined) return cutAt(cut, 0)
  const found = items.findIndex((item) => keyOf(item) === after)
  if (found >= 0) return cutAt(cut, found + 1)
  return problem(
    'cursor-stale',
    `Unexpected page_after ${after}: the notes have changed. Begin again without it.`,
  )
}

function cutAt<Item>({ path, query, items, keyOf }: Cut<Item>, start: number): CutPage<Item> {
  const page = items.slice(start, start + PER_PAGE)
  const last = page.at(-1)
  const hasMore = start + PER_PAGE < items.length && last !== undefined
  return {
    url: pageUrl(path, query),
    perPage: PER_PAGE,
    nextUrl: hasMore ? pageUrl(path, { ...query, page_after: keyOf(last) }) : undefined,
    totalCount: items.length,
    items: page,
  }
}

/** A key that orders the latest first: instants count down, and ids part those of one moment. */
export function latestFirstKey(at: number, id: string): string {
  return `${(LAST_INSTANT - at).toString(36).padStart(11, '0')}.${id}`
}

/** The last moment that a date can be, in milliseconds since 1970. */
const LAST_INSTANT = 8_640_000_000_000_000

/** The latest of some moments; nothing if there are none. */
export function latestOf(moments: Iterable<number>): number | undefined {
  let latest: number | undefined
  for (const at of moments) if (latest === undefined || at > latest) latest = at
  return latest
}
