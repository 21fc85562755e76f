import type { Root } from 'mdast'
import { markdownToMdast } from 'satteri'

/**
 * Markdown as a tree with true positions: GitHub's flavour, front matter, maths and wiki links.
 * The only place that knows the parser; what it makes is held against a reference in the tests.
 */
export function parseMarkdown(source: string): Root {
  const tree = markdownToMdast(source, {
    features: { frontmatter: true, gfm: true, math: true, wikilinks: true },
  })
  if (tree.type !== 'root') throw new TypeError(`Unexpected ${tree.type}, expected root`)
  return tree
}
