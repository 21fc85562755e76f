import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import { parseMarkdown } from '../../../compiler/note/parse-markdown.ts'
import { note } from '../arbitrary-note.ts'

function reference(source: string): Nodes {
  return fromMarkdown(source, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  })
}

/** A tree as nested arrays: kind, first line, what it says, children; neighbouring texts as one. */
function outline(node: Nodes): unknown {
  const said =
    'value' in node
      ? node.value
      : 'url' in node
        ? node.url
        : 'depth' in node
          ? node.depth
          : 'checked' in node
            ? node.checked
            : undefined
  const children = 'children' in node ? node.children.map(outline) : []
  return [node.type, node.type === 'text' ? 0 : node.position?.start.line, said ?? null, children]
}

const contentFolder = join(import.meta.dirname, '../../../content')
const notes = readdirSync(contentFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
)

test.each(notes)('the tree of %s is the reference parser’s', (name) => {
  const source = readFileSync(join(contentFolder, name), 'utf8')
  expect(outline(parseMarkdown(source))).toEqual(outline(reference(source)))
})

test('the trees of 300 notes in every style are the reference parser’s', () => {
  fc.assert(
    fc.property(note, (source) => {
      // Wiki links and maths are ours alone; a bare `[]` in an item is told apart differently.
      fc.pre(!/\[\[|\$|\[ ?\]|\r/.test(source.replace(/- \[ \] /g, '')))
      expect(outline(parseMarkdown(source))).toEqual(outline(reference(source)))
    }),
    { numRuns: 300, seed: 7 },
  )
})
