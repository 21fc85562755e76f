import { createHash } from 'node:crypto'
import { refuseFields } from '../check.ts'
import { type ProblemReply, problem } from '../problem.ts'

/** How many resources a page holds if nobody says. */
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
    readonly page_size?: string | undefined
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
export function cutOrdered<Item>(cut: Cut<Item>): CutPage<Item> | ProblemReply {
  const after = readCursor(cut)
  if (typeof after === 'object') return after
  if (after === undefined) return cutAt(cut, 0)
  const start = cut.items.findIndex((item) => cut.keyOf(item) > after)
  return cutAt(cut, start === -1 ? cut.items.length : start)
}

/**
 * Cuts a list whose order is its own: that of the notes. A cursor that has left the list is refused,
 * since nobody could tell where to go on.
 */
export function cutListed<Item>(cut: Cut<Item>): CutPage<Item> | ProblemReply {
  const after = readCursor(cut)
  if (typeof after === 'object') return after
  if (after === undefined) return cutAt(cut, 0)
  const found = cut.items.findIndex((item) => cut.keyOf(item) === after)
  if (found >= 0) return cutAt(cut, found + 1)
  return problem(
    'cursor-stale',
    'The notes have changed, and where the page would begin is gone. Begin again without page_after.',
  )
}

function cutAt<Item>({ path, query, items, keyOf }: Cut<Item>, start: number): CutPage<Item> {
  const perPage = Number(query.page_size ?? PER_PAGE)
  const page = items.slice(start, start + perPage)
  const last = page.at(-1)
  const hasMore = start + perPage < items.length && last !== undefined
  const next = hasMore ? makeCursor(path, keyOf(last)) : undefined
  return {
    url: pageUrl(path, query),
    perPage,
    nextUrl: next && pageUrl(path, { ...query, page_after: next }),
    totalCount: items.length,
    items: page,
  }
}

/** The place after a key in the list at a path, with what tells that we have made it. */
export function makeCursor(path: string, key: string): string {
  return `${key}.${checkOf(path, key)}`
}

/** The key in the cursor that was sent; a cursor that we have not made of this list is refused. */
export function readCursor({
  path,
  query: { page_after: cursor },
}: Pick<Cut<never>, 'path' | 'query'>): string | undefined | ProblemReply {
  if (cursor === undefined) return undefined
  const dot = cursor.lastIndexOf('.')
  const key = cursor.slice(0, Math.max(0, dot))
  if (dot >= 0 && cursor.slice(dot + 1) === checkOf(path, key)) return key
  const detail = 'Found what is no cursor of this list, expected that of its next_url'
  return refuseFields([{ parameter: 'page_after', detail }])
}

function checkOf(path: string, key: string): string {
  return createHash('sha256').update(`cursor ${path} ${key}`).digest('base64url').slice(0, 8)
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
