import type { Route } from './route.ts'

/** What a method and a path lead to. */
export type Match =
  | {
      readonly kind: 'route'
      readonly route: Route
      readonly params: Readonly<Record<string, string>>
    }
  /** The path is there, for other methods. */
  | { readonly kind: 'other-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'nothing' }

/** The rows of one path, by method, and the names of its parameters. */
interface Place {
  readonly names: readonly string[]
  readonly byMethod: Map<string, Route>
}

/** A table of routes, ready to be matched: by path where it has no parameters, else segment by segment. */
export interface Routes {
  readonly exact: ReadonlyMap<string, Place>
  readonly tree: Branch
}

interface Branch {
  readonly next: Map<string, Branch>
  any?: Branch
  place?: Place
}

const PARAMETER = /^\{(\w+)\}$/

/** Makes a table ready. */
export function indexRoutes(table: readonly Route[]): Routes {
  const exact = new Map<string, Place>()
  const tree: Branch = { next: new Map() }
  for (const [path, routes] of Map.groupBy(table, ({ path }) => path)) {
    const parts = path.split('/').slice(1)
    const names = parts.flatMap((part) => PARAMETER.exec(part)?.[1] ?? [])
    const byMethod = new Map<string, Route>(routes.map((route) => [route.method, route]))
    if (names.length === 0) exact.set(path, { names, byMethod })
    else grow(tree, parts).place = { names, byMethod }
  }
  return { exact, tree }
}

/** The branch of a path, made where it is missing. */
function grow(tree: Branch, parts: readonly string[]): Branch {
  let branch = tree
  for (const part of parts) {
    const isParameter = PARAMETER.test(part)
    const next = (isParameter ? branch.any : branch.next.get(part)) ?? { next: new Map() }
    if (isParameter) branch.any = next
    else branch.next.set(part, next)
    branch = next
  }
  return branch
}

/** Finds the row for a method and a path; HEAD finds what GET does. */
export function matchRoute(
  { exact, tree }: Routes,
  { method, path }: { readonly method: string; readonly path: string },
): Match {
  const place = exact.get(path)
  if (place) return pick(place, method, [])
  const values: string[] = []
  const found = follow(tree, path, values)
  return found ? pick(found, method, values) : { kind: 'nothing' }
}

/** Goes along a path; what stands for parameters is put into `values`, decoded. */
function follow(tree: Branch, path: string, values: string[]): Place | undefined {
  let branch: Branch | undefined = tree
  for (const segment of path.slice(1).split('/')) {
    const named: Branch | undefined = branch.next.get(segment)
    if (!named) {
      const value = decode(segment)
      if (value === undefined || value === '') return undefined
      values.push(value)
    }
    branch = named ?? branch.any
    if (!branch) return undefined
  }
  return branch.place
}

function pick({ names, byMethod }: Place, method: string, values: readonly string[]): Match {
  const route = byMethod.get(method === 'HEAD' ? 'GET' : method)
  if (!route) {
    const methods = [...byMethod.keys()]
    return { kind: 'other-method', allowed: [...methods, ...(byMethod.has('GET') ? ['HEAD'] : [])] }
  }
  const params: Record<string, string> = {}
  for (const [at, name] of names.entries()) params[name] = values[at] ?? ''
  return { kind: 'route', route, params }
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
