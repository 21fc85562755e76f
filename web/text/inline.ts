/** A piece of inline Markdown. */
export type Inline =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | {
      readonly kind: 'strong' | 'em' | 'del' | 'mark'
      readonly children: readonly Inline[]
    }
  | { readonly kind: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  /** The blank of a cloze. */
  | { readonly kind: 'gap' | 'break' }

type Style = 'strong' | 'em' | 'del' | 'mark'

interface Mark {
  readonly kind: 'delimiter'
  readonly text: string
  readonly opens: boolean
  readonly closes: boolean
}

const STYLES = new Map<string, Style>([
  ['**', 'strong'],
  ['__', 'strong'],
  ['*', 'em'],
  ['_', 'em'],
  ['~~', 'del'],
  ['==', 'mark'],
])

const TARGET = String.raw`\((?<NAME>(?:[^()\s]|\([^()\s]*\))*)(?:\s+"[^"]*")?\)`
const TOKEN = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    '(?<!`)(?<fence>`+)(?!`)(?<code>.{0,999}?[^`])\\k<fence>(?!`)',
    String.raw`<(?<address>https?:\/\/[^\s<>]*)>`,
    String.raw`!\[(?<alt>[^\]]{0,999})\]${TARGET.replace('NAME', 'image')}`,
    String.raw`\[(?<label>(?:[^\][\\]|\\.)+)\]${TARGET.replace('NAME', 'url')}`,
    String.raw`(?<gap>\[…\])`,
    String.raw`(?<line><br\s*\/?>)`,
    '&(?<entity>amp|lt|gt|quot|apos|nbsp);',
    String.raw`(?<mark>\*\*|__|==|~~|[*_])`,
  ].join('|'),
  'gis',
)

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', '\u00a0'],
])

/**
 * Reads inline Markdown as the bank holds it. Whatever is none, HTML above all, stays text. Takes
 * time in proportion to the text.
 */
export function parseInline(markdown: string): Inline[] {
  return nest(tokensOf(markdown))
}

function tokensOf(markdown: string): (Inline | Mark)[] {
  const tokens: (Inline | Mark)[] = []
  let from = 0
  for (const match of markdown.matchAll(TOKEN)) {
    if (match.index > from) tokens.push(textOf(markdown.slice(from, match.index)))
    tokens.push(tokenOf(match, markdown))
    from = match.index + match[0].length
  }
  if (from < markdown.length) tokens.push(textOf(markdown.slice(from)))
  return tokens
}

function textOf(text: string): Inline {
  return { kind: 'text', text }
}

function tokenOf(match: RegExpExecArray, markdown: string): Inline | Mark {
  const { escaped, code, address, alt, image, label, url, gap, line, entity, mark } =
    match.groups ?? {}
  if (escaped !== undefined) return textOf(escaped)
  if (code !== undefined) return { kind: 'code', text: code.trim() || code }
  if (address !== undefined) return linkOf(address, [textOf(address)])
  if (alt !== undefined) return imageOf(image ?? '', alt)
  if (label !== undefined) return linkOf(url ?? '', parseInline(label))
  if (gap !== undefined) return { kind: 'gap' }
  if (line !== undefined) return { kind: 'break' }
  if (entity !== undefined) return textOf(ENTITIES.get(entity.toLowerCase()) ?? match[0])
  const end = match.index + match[0].length
  return markOf(mark ?? '', markdown.charAt(match.index - 1), markdown.charAt(end))
}

/** A link to the web; where it leads anywhere else, its text alone. */
function linkOf(url: string, children: readonly Inline[]): Inline {
  const isWeb = /^https?:\/\/[^/]/i.test(url)
  return isWeb ? { kind: 'link', url, children } : { kind: 'link', url: '', children }
}

/** An image of the bank's own; of any other, what it shows in words. */
function imageOf(url: string, alt: string): Inline {
  return /^assets\/[\w-]+\.\w+$/.test(url) ? { kind: 'image', url, alt } : textOf(alt)
}

const WORD = /[\p{L}\p{N}]/u

function markOf(text: string, before: string, after: string): Mark {
  const isWithinWord = text.startsWith('_') && WORD.test(before) && WORD.test(after)
  const opens = /\S/.test(after) && !isWithinWord
  const closes = /\S/.test(before) && !isWithinWord
  return { kind: 'delimiter', text, opens, closes }
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

/** Inline Markdown as plain text, for what has no place for more: announcements, menus, titles. */
export function plainInline(markdown: string): string {
  return parseInline(markdown).map(plainOf).join('')
}

function plainOf(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
    case 'code':
      return piece.text
    case 'image':
      return piece.alt
    case 'gap':
      return 'blank'
    case 'break':
      return ' '
    case 'strong':
    case 'em':
    case 'del':
    case 'mark':
    case 'link':
      return piece.children.map(plainOf).join('')
  }
}
