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

/** Finds the row of a table for a method and a path; HEAD finds what GET does. */
export function matchRoute(
  routes: readonly Route[],
  { method, path }: { readonly method: string; readonly path: string },
): Match {
  const segments = path.split('/')
  const there = routes.flatMap((route) => {
    const params = paramsOf(route.path.split('/'), segments)
    return params ? [{ route, params }] : []
  })
  const wanted = method === 'HEAD' ? 'GET' : method
  const found = there.find(({ route }) => route.method === wanted)
  if (found) return { kind: 'route', ...found }
  if (there.length === 0) return { kind: 'nothing' }
  const methods = new Set(there.map(({ route }) => route.method))
  return { kind: 'other-method', allowed: [...methods, ...(methods.has('GET') ? ['HEAD'] : [])] }
}

/** The parameters of a path by a pattern, decoded; `undefined` if it does not fit. */
function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | undefined {
  if (pattern.length !== segments.length) return undefined
  const params: Record<string, string> = {}
  for (const [at, part] of pattern.entries()) {
    const segment = segments[at] ?? ''
    const name = /^\{(\w+)\}$/.exec(part)?.[1]
    if (name === undefined) {
      if (part !== segment) return undefined
    } else {
      const value = decode(segment)
      if (value === undefined || value === '') return undefined
      params[name] = value
    }
  }
  return params
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}
