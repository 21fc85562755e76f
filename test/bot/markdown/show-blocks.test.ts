import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { showBlocks } from '../../../bot/markdown/show-blocks.ts'
import { readMarkup } from '../../support/discord/read-markup.ts'

describe('fenced code', () => {
  test.each([
    ['Which?\n```js\na  = 1\nb\n```', 'Which?\n```js\na  = 1\nb\n```'],
    ['```\nx\n```\nWhat is *it*?', '```\nx\n```\nWhat is *it*?'],
    ['~~~py\n@everyone\n~~~', '```py\n@everyone\n```'],
    ['````md\n```\nx\n```\n````', "```md\n'''\nx\n'''\n```"],
    ['no ``` fence ```', 'no `fence`'],
  ])('%j is shown as %j', (markdown, shown) => {
    expect(showBlocks(markdown, 500)).toBe(shown)
  })

  test('whatever it holds, it stays one block and within the limit', () => {
    const code = fc.string({ unit: fc.constantFrom('`', '\n', 'a', '@', '<', '~', ' ') })
    fc.assert(
      fc.property(code, fc.integer({ min: 20, max: 300 }), (text, limit) => {
        const shown = showBlocks(`\`\`\`js\n${text}\n\`\`\``, limit)
        expect(shown.length).toBeLessThanOrEqual(limit)
        const found = readMarkup(shown.replaceAll('\n', ' ')).map(({ kind }) => kind)
        expect(found.filter((kind) => kind === 'mention')).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
