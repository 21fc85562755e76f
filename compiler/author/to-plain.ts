import type { Nodes } from 'mdast'

/** The text of a node without any marks. */
export function toPlain(node: Nodes): string {
  if ('value' in node && node.type !== 'html') return node.value.trim() === '' ? ' ' : node.value
  return 'children' in node ? node.children.map(toPlain).join('').replace(/\s+/g, ' ').trim() : ''
}
