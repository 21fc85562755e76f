import type { Nodes, PhrasingContent } from 'mdast'
import { escapeMarkdown } from './rich.ts'

/** Inline nodes as inline Markdown on one line: emphasis, code and maths as written, links as their text, no HTML, no images. */
export function inlineMarkdown(nodes: readonly PhrasingContent[]): string {
  return nodes.map(writeNode).join('').replace(/\s+/g, ' ').trim()
}

function writeNode(node: PhrasingContent): string {
  switch (node.type) {
    case 'text':
      return escapeMarkdown(node.value)
    case 'inlineCode':
      return node.value.includes('`') ? `\`\` ${node.value} \`\`` : `\`${node.value}\``
    case 'inlineMath':
      return `$${node.value}$`
    case 'break':
      return ' '
    case 'strong':
      return wrap('**', node.children)
    case 'emphasis':
      return wrap('*', node.children)
    case 'delete':
      return wrap('~~', node.children)
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
      return ''
    default:
      return 'children' in node ? node.children.map(writeNode).join('') : ''
  }
}

function wrap(mark: string, nodes: readonly PhrasingContent[]): string {
  const inner = nodes.map(writeNode).join('').trim()
  return inner === '' ? '' : `${mark}${inner}${mark}`
}

/** Blocks as inline Markdown: paragraphs after one another, the items of a list parted by semicolons. */
export function blocksMarkdown(nodes: readonly Nodes[]): string {
  return nodes.map(writeBlock).filter(Boolean).join(' ').trim()
}

function writeBlock(node: Nodes): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineMarkdown(node.children)
    case 'list':
      return node.children
        .map((item) => blocksMarkdown(item.children))
        .filter(Boolean)
        .join('; ')
    case 'blockquote':
      return blocksMarkdown(node.children)
    case 'code':
      return node.value.trim() === ''
        ? ''
        : `\`${node.value.replace(/`/g, "'").replace(/\s+/g, ' ').trim()}\``
    case 'math':
      return `$${node.value.replace(/\s+/g, ' ').trim()}$`
    default:
      return ''
  }
}
