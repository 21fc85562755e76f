/** How to cut a list into pages. */
export interface Cut<Item> {
  readonly perPage: number
  /** The id after which the page begins; the first page if left out, the end if nothing has it. */
  readonly after: string | undefined
  idOf(item: Item): string
}

/** A page of a list, and the id after which the next begins, if there is one. */
export function pageOf<Item>(
  all: readonly Item[],
  { perPage, after, idOf }: Cut<Item>,
): { readonly items: readonly Item[]; readonly next: string | undefined } {
  const found = after === undefined ? -1 : all.findIndex((item) => idOf(item) === after)
  const start = after !== undefined && found === -1 ? all.length : found + 1
  const items = all.slice(start, start + perPage)
  const last = items.at(-1)
  const hasMore = start + perPage < all.length
  return { items, next: hasMore && last !== undefined ? idOf(last) : undefined }
}

/** A path with the parameters that are given. */
export function pageUrl(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return given.length > 0 ? `${path}?${given.join('&')}` : path
}
