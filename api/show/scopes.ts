import type { TokenScope } from '../../study/act/store.ts'

const ALL: readonly TokenScope[] = ['study', 'read', 'author']

/** Scopes as OAuth writes them, with spaces between. */
export function scopesOf(text: string): TokenScope[] {
  const named = text.split(' ')
  return ALL.filter((scope) => named.includes(scope))
}
