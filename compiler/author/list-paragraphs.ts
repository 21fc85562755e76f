import type { Nodes, Paragraph, Parents } from 'mdast'

/** The paragraphs of a note, in lists and quotations too, that no syntax has taken. */
export function listParagraphs(parent: Parents, taken: ReadonlySet<Nodes>): Paragraph[] {
  return parent.children.flatMap((node) => {
    if (taken.has(node)) return []
    if (node.type === 'paragraph') return [node]
    return 'children' in node && node.type !== 'footnoteDefinition'
      ? listParagraphs(node, taken)
      : []
  })
}
