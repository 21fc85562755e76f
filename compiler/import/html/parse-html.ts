/** A piece of HTML: text, or an element with what is in it. */
export type HtmlNode = string | HtmlElement

export interface HtmlElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: HtmlNode[]
}

const TOKEN =
  /<!--[\s\S]*?-->|<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)(?<attributes>(?:\s+[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]*))?)*)\s*\/?>/gi
const ATTRIBUTE =
  /(?<name>[^\s=>/]+)(?:\s*=\s*(?:"(?<quoted>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s>]*)))?/g
const VOID: ReadonlySet<string> = new Set(['br', 'img', 'hr', 'input', 'wbr'])

/** HTML of a field as a tree; what is not closed ends with what it is in, and what cannot be a tag is text. */
export function parseHtml(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] }
  const open = [root]
  const put = (node: HtmlNode): void => {
    if (node !== '') open.at(-1)?.children.push(node)
  }
  let from = 0
  for (const found of html.matchAll(TOKEN)) {
    put(decodeEntities(html.slice(from, found.index)))
    from = found.index + found[0].length
    const { close, tag, attributes = '' } = found.groups ?? {}
    if (tag === undefined) continue
    const name = tag.toLowerCase()
    if (close === '/') closeElement(open, name)
    else {
      const element = { tag: name, attributes: readAttributes(attributes), children: [] }
      put(element)
      if (!VOID.has(name)) open.push(element)
    }
  }
  put(decodeEntities(html.slice(from)))
  return root
}

function closeElement(open: HtmlElement[], tag: string): void {
  const at = open.findLastIndex((element) => element.tag === tag)
  if (at > 0) open.length = at
}

function readAttributes(text: string): Map<string, string> {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(({ groups = {} }) => [
      (groups.name ?? '').toLowerCase(),
      decodeEntities(groups.quoted ?? groups.single ?? groups.bare ?? ''),
    ]),
  )
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
])

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(?<decimal>\d{1,7})|#x(?<hex>[\da-f]{1,6})|(?<name>[a-z]+));/gi,
    (all, decimal, hex, name) => {
      if (name !== undefined) return NAMED.get(String(name).toLowerCase()) ?? all
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all
    },
  )
}
