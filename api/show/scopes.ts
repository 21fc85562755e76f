import type { TokenScope } from '../../study/act/store.ts'

const ALL: readonly TokenScope[] = ['study', 'read', 'author']

/** Scopes as OAuth writes them, with spaces between; nothing if there are others among them. */
export function scopesOf(text: string): TokenScope[] | undefined {
  const named = text.split(' ')
  const scopes = ALL.filter((scope) => named.includes(scope))
  return new Set(named).size === scopes.length ? scopes : undefined
}
