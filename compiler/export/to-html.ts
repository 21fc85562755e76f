import type { Nodes } from 'mdast'
import { parseMarkdown } from '../note/parse-markdown.ts'

/** Keeps what stands at the start of a line from being read as a list, a heading or a table. */
const START = '\u2060 '

/** What the files of images are called where the HTML goes. */
export type NameImage = (path: string) => string

/** A text of a question (inline Markdown, fenced code on lines of its own) as HTML; maths as MathJax reads it. */
export function toHtml(markdown: string, nameImage: NameImage): string {
  return splitFences(markdown)
    .map((part) =>
      part.code === undefined
        ? htmlOf(parseMarkdown(`${START}${part.text}`), nameImage).replace(START, '')
        : `<pre><code${part.language}>${escapeHtml(part.code)}</code></pre>`,
    )
    .join('')
}

/** A text as HTML shows it, whatever is in it. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

interface Part {
  readonly text: string
  /** What is in the fence, if it is one. */
  readonly code?: string
  /** The attribute that names its language, if it has one. */
  readonly language?: string
}

/** Parts of a text: fenced code by itself, the lines between them. */
function splitFences(markdown: string): Part[] {
  const fence = /(?:^|\n)(?<mark>`{3,})(?<name>[^\n`]*)\n(?<code>[\s\S]*?)\n\k<mark>(?=\n|$)\n?/g
  const parts: Part[] = []
  let from = 0
  for (const found of markdown.matchAll(fence)) {
    if (found.index > from) parts.push({ text: markdown.slice(from, found.index) })
    const { name = '', code = '' } = found.groups ?? {}
    const language = name === '' ? '' : ` class="language-${escapeHtml(name)}"`
    parts.push({ text: found[0], code, language })
    from = found.index + found[0].length
  }
  if (from < markdown.length) parts.push({ text: markdown.slice(from) })
  return parts
}

function htmlOf(node: Nodes, nameImage: NameImage): string {
  const inner = (): string =>
    'children' in node ? node.children.map((child) => htmlOf(child, nameImage)).join('') : ''
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value).replace(/\n/g, '<br>')
    case 'strong':
      return `<b>${inner()}</b>`
    case 'emphasis':
      return `<i>${inner()}</i>`
    case 'delete':
      return `<s>${inner()}</s>`
    case 'inlineCode':
      return `<code>${escapeHtml(node.value)}</code>`
    case 'inlineMath':
      return `\\(${escapeHtml(node.value)}\\)`
    case 'math':
      return `\\[${escapeHtml(node.value)}\\]`
    case 'break':
      return '<br>'
    case 'image':
      return `<img src="${escapeHtml(nameImage(node.url))}" alt="${escapeHtml(node.alt ?? '')}">`
    case 'html':
      return escapeHtml(node.value)
    default:
      return 'children' in node ? inner() : 'value' in node ? escapeHtml(node.value) : ''
  }
}
