import { cutBlocks } from './cut-blocks.ts'
import type { Inline } from './inline.ts'
import { type Mark, textOf, tokensOf } from './inline-tokens.ts'

type Style = 'strong' | 'em' | 'del' | 'mark'

const STYLES = new Map<string, Style>([
  ['**', 'strong'],
  ['__', 'strong'],
  ['*', 'em'],
  ['_', 'em'],
  ['~~', 'del'],
  ['==', 'mark'],
])

/**
 * Reads inline Markdown as the bank holds it. Whatever is none, HTML above all, stays text. Takes
 * time in proportion to the text.
 */
export function parseInline(markdown: string): Inline[] {
  return cutBlocks(markdown).flatMap((piece) =>
    typeof piece === 'string' ? nest(tokensOf(piece, parseInline)) : piece,
  )
}

const DEPTH = 16

/** Puts what stands between two marks of a kind under its style; marks without a partner are text. */
function nest(tokens: readonly (Inline | Mark)[]): Inline[] {
  const levels: { readonly mark: string; readonly children: Inline[] }[] = [
    { mark: '', children: [] },
  ]
  const put = (piece: Inline) => levels.at(-1)?.children.push(piece)
  const fall = () => {
    const level = levels.pop()
    put(textOf(level?.mark ?? ''))
    for (const child of level?.children ?? []) put(child)
  }
  for (const token of tokens) {
    if (token.kind !== 'delimiter') put(token)
    else {
      const at = token.closes ? levels.findLastIndex(({ mark }) => mark === token.text) : -1
      const isEmpty = levels[at]?.children.length === 0 && at === levels.length - 1
      if (at > 0 && !isEmpty) {
        while (levels.length > at + 1) fall()
        const children = levels.pop()?.children ?? []
        put({ kind: STYLES.get(token.text) ?? 'em', children })
      } else if (token.opens && levels.length <= DEPTH)
        levels.push({ mark: token.text, children: [] })
      else put(textOf(token.text))
    }
  }
  while (levels.length > 1) fall()
  return levels[0]?.children ?? []
}
