/** A moment as the API writes it. */
export function instant(at: number): string {
  return new Date(at).toISOString()
}

/** What one resource is, besides its data. */
export interface Named<Name extends string> {
  readonly object: Name
  readonly id: string
  readonly url: string
  /** When it last changed here, in milliseconds since 1970, if that is known: notes have no time. */
  readonly updatedAt?: number
}

/** A resource in its envelope. */
export function showResource<Name extends string, Data>(
  { object, id, url, updatedAt }: Named<Name>,
  data: Data,
) {
  return { object, id, url, data_updated_at: timeOf(updatedAt), data }
}

/** What is left of a resource. */
export function showTombstone<Name extends string>(
  { object, id, url, updatedAt }: Named<Name>,
  reason: 'deleted' | 'retired',
) {
  const data = { object, reason }
  return { object: 'tombstone' as const, id, url, data_updated_at: timeOf(updatedAt), data }
}

/** A computed answer in its envelope: `updatedAt` is when that was. */
export function showReport<Name extends string, Data>(
  { object, url, updatedAt }: Required<Omit<Named<Name>, 'id'>>,
  data: Data,
) {
  return { object, url, data_updated_at: instant(updatedAt), data }
}

/** A page of a collection. */
export interface Page<Each> {
  readonly url: string
  readonly perPage: number
  readonly nextUrl?: string | undefined
  readonly totalCount: number
  /** The newest of the whole scope, not of the page. */
  readonly updatedAt?: number | undefined
  readonly data: readonly Each[]
}

/** A page in its envelope. */
export function showCollection<Each>({
  url,
  perPage,
  nextUrl,
  totalCount,
  updatedAt,
  data,
}: Page<Each>) {
  return {
    object: 'collection' as const,
    url,
    pages: { per_page: perPage, next_url: nextUrl ?? null },
    total_count: totalCount,
    data_updated_at: timeOf(updatedAt),
    data: [...data],
  }
}

function timeOf(at: number | undefined): string | null {
  return at === undefined ? null : instant(at)
}
