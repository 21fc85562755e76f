/** A piece of inline Markdown. */
export interface Span {
  readonly style: 'plain' | 'bold' | 'italic' | 'struck' | 'code'
  /** What a reader sees, without markup. */
  readonly text: string
}

type Style = Exclude<Span['style'], 'plain' | 'code'>

/** A text, or a mark that may begin or end a style. */
type Token =
  | { readonly kind: 'text' | 'code'; readonly text: string }
  | {
      readonly kind: 'mark'
      readonly text: string
      readonly opens: boolean
      readonly closes: boolean
    }

const MARKS = new Map<string, Style>([
  ['**', 'bold'],
  ['__', 'bold'],
  ['==', 'bold'],
  ['*', 'italic'],
  ['_', 'italic'],
  ['~~', 'struck'],
])

const TOKEN =
  /\\(?<escaped>[!-/:-@[-`{-~])|(?<!`)(?<fence>`+)(?!`)(?<code>.*?[^`])\k<fence>(?!`)|<(?<address>(?:https?:\/\/|mailto:)[^\s<>]*)>|!\[(?<alt>[^\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)|\[(?<label>(?:[^\][\\]|\\.)+)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s+"[^"]*")?\)|(?<tag><!--.*?-->|<\/?[a-z][a-z\d-]*(?:[\s/][^<>]*)?>)|&(?<entity>#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8});|(?<mark>\*\*|__|==|~~|[*_])/gis

const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
])

/**
 * Reads inline Markdown as the compiler writes it: emphasis, code, links (their text alone), images
 * (what they show, in words), escapes and entities. Where styles are nested, the outer one counts.
 * Takes time in proportion to the text.
 */
export function parseInline(markdown: string): Span[] {
  return joinSpans(styleTokens(tokensOf(markdown.replaceAll(/\s+/g, ' '))))
}

function tokensOf(markdown: string): Token[] {
  const tokens: Token[] = []
  let from = 0
  for (const match of markdown.matchAll(TOKEN)) {
    const end = match.index + match[0].length
    if (match.index > from) tokens.push({ kind: 'text', text: markdown.slice(from, match.index) })
    tokens.push(...tokenOf(match, markdown))
    from = end
  }
  return [...tokens, { kind: 'text', text: markdown.slice(from) }]
}

function tokenOf(match: RegExpExecArray, markdown: string): Token[] {
  const { escaped, code, address, alt, label, tag, entity, mark } = match.groups ?? {}
  const text = (text: string): Token[] => [{ kind: 'text', text }]
  if (escaped !== undefined) return text(escaped)
  if (code !== undefined) return [{ kind: 'code', text: code.trim() }]
  if (address !== undefined) return text(address)
  if (alt !== undefined) return text(alt === '' ? '' : `🖼 ${alt}`)
  if (label !== undefined) return tokensOf(label)
  if (tag !== undefined) return text(/^<br\b/i.test(tag) ? ' ' : '')
  if (entity !== undefined) return text(characterOf(entity) ?? match[0])
  const before = markdown.charAt(match.index - 1)
  const after = markdown.charAt(match.index + match[0].length)
  return [markOf(mark ?? '', before, after)]
}

function characterOf(entity: string): string | undefined {
  if (!entity.startsWith('#')) return ENTITIES.get(entity.toLowerCase())
  const code = Number(entity.toLowerCase().replace('#x', '0x').replace('#', ''))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�'
}

const WORD = /[\p{L}\p{N}]/u

function markOf(text: string, before: string, after: string): Token {
  const isWithinWord = text.startsWith('_') && WORD.test(before) && WORD.test(after)
  const opens = after !== '' && after !== ' ' && !isWithinWord
  const closes = before !== '' && before !== ' ' && !isWithinWord
  return { kind: 'mark', text, opens, closes }
}

/** Finds for each mark that ends something the one that began it; marks without a partner are text. */
function styleTokens(tokens: readonly Token[]): Span[] {
  const open: number[] = []
  const ends = new Map<number, number>()
  for (const [at, token] of tokens.entries()) {
    if (token.kind !== 'mark') continue
    const begin = token.closes
      ? open.findLastIndex((from) => tokens[from]?.text === token.text)
      : -1
    const from = open[begin]
    if (from !== undefined && from < at - 1) {
      ends.set(from, at)
      open.length = begin
    } else if (token.opens && open.length < 32) open.push(at)
  }
  return spansOf(tokens, ends)
}

function spansOf(tokens: readonly Token[], ends: ReadonlyMap<number, number>): Span[] {
  const closing = new Set(ends.values())
  const spans: Span[] = []
  let styled: { readonly style: Style; readonly end: number } | undefined
  for (const [at, token] of tokens.entries()) {
    if (styled?.end === at) styled = undefined
    const end = ends.get(at)
    const style = MARKS.get(token.text)
    if (end !== undefined && style) styled ??= { style, end }
    else if (!closing.has(at) || token.kind !== 'mark')
      spans.push({
        style: token.kind === 'code' ? 'code' : (styled?.style ?? 'plain'),
        text: token.text,
      })
  }
  return spans
}

function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (span.text === '') continue
    if (last?.style === span.style)
      joined[joined.length - 1] = { ...span, text: last.text + span.text }
    else joined.push(span)
  }
  return joined
}
