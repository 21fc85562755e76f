import { codeSpanOf, fenceOf } from '../../author/text/fence.ts'
import { escapeMarkdown } from '../../note/rich.ts'
import { type HtmlElement, type HtmlNode, parseHtml } from './parse-html.ts'

/** HTML of a field as Markdown, as questions have it: on one line but for code. */
export function htmlToMarkdown(html: string): string {
  return childrenToMarkdown(parseHtml(html))
}

/** What is in an element, as Markdown. */
export function childrenToMarkdown({ children }: Pick<HtmlElement, 'children'>): string {
  return children
    .map(toMarkdown)
    .join('')
    .split(FENCE)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/\s+/g, ' ').trim()))
    .filter((part) => part !== '')
    .join('\n')
}

/** Stands around a fenced block, so that its lines are left as they are. */
const FENCE = '\ue00b'

function toMarkdown(node: HtmlNode): string {
  if (typeof node === 'string') return mathOf(node)
  const inner = (): string => node.children.map(toMarkdown).join('')
  switch (node.tag) {
    case 'b':
    case 'strong':
      return wrap('**', inner())
    case 'i':
    case 'em':
      return wrap('*', inner())
    case 's':
    case 'del':
    case 'strike':
      return wrap('~~', inner())
    case 'code':
      return codeSpanOf(textIn(node))
    case 'pre':
      return `${FENCE}${fenceOf(textIn(node), languageOf(node))}${FENCE}`
    case 'img':
      return `![${node.attributes.get('alt') ?? ''}](${node.attributes.get('src') ?? ''})`
    case 'br':
    case 'hr':
      return ' '
    case 'li':
      return `${inner().trim()}; `
    case 'ul':
    case 'ol':
      return ` ${inner().trim().replace(/;$/, '')} `
    case 'div':
    case 'p':
    case 'td':
    case 'th':
    case 'tr':
      return ` ${inner()} `
    case 'script':
    case 'style':
      return ''
    default:
      return inner()
  }
}

function languageOf({ children }: HtmlElement): string {
  const code = children.find((child) => typeof child !== 'string' && child.tag === 'code')
  const name = typeof code === 'object' ? code.attributes.get('class') : undefined
  return /^language-(?<language>\S+)$/.exec(name ?? '')?.groups?.language ?? ''
}

function wrap(mark: string, text: string): string {
  const inner = text.trim()
  return inner === '' ? text : text.replace(inner, () => `${mark}${inner}${mark}`)
}

/** The text of a piece of HTML, without its marks. */
export function textIn(node: HtmlNode): string {
  if (typeof node === 'string') return node
  return node.tag === 'br' ? '\n' : node.children.map(textIn).join('')
}

/** Text with MathJax's marks as ours, and everything else as nothing but text. */
function mathOf(text: string): string {
  return text
    .split(/(\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\])/)
    .map((part, at) => (at % 2 === 1 ? `$${part.slice(2, -2).trim()}$` : escapeMarkdown(part)))
    .join('')
}
