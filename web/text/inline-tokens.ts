import type { Inline } from './inline.ts'

type Parse = (markdown: string) => readonly Inline[]

/** What may begin or end a style. */
export interface Mark {
  readonly kind: 'delimiter'
  readonly text: string
  readonly opens: boolean
  readonly closes: boolean
}

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

/** Cuts inline Markdown into pieces and marks; `parse` reads what stands in a link. */
export function tokensOf(markdown: string, parse: Parse): (Inline | Mark)[] {
  const tokens: (Inline | Mark)[] = []
  let from = 0
  for (const match of markdown.matchAll(TOKEN)) {
    if (match.index > from) tokens.push(textOf(markdown.slice(from, match.index)))
    tokens.push(tokenOf(match, markdown, parse))
    from = match.index + match[0].length
  }
  if (from < markdown.length) tokens.push(textOf(markdown.slice(from)))
  return tokens
}

/** Text as a piece. */
export function textOf(text: string): Inline {
  return { kind: 'text', text }
}

function tokenOf(match: RegExpExecArray, markdown: string, parse: Parse): Inline | Mark {
  const { escaped, code, address, alt, image, label, url, gap, line, entity, mark } =
    match.groups ?? {}
  if (escaped !== undefined) return textOf(escaped)
  if (code !== undefined) return { kind: 'code', text: code.trim() || code }
  if (address !== undefined) return linkOf(address, [textOf(address)])
  if (alt !== undefined) return imageOf(image ?? '', alt)
  if (label !== undefined) return linkOf(url ?? '', parse(label))
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
