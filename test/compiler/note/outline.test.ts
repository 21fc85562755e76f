import { describe, expect, test } from 'vitest'
import type { Outline } from '../../../compiler/note/note.ts'
import { outlineOf } from '../../../compiler/note/outline.ts'
import { readNote } from '../../../compiler/note/read-note.ts'
import { markdownOf } from '../../../compiler/note/rich.ts'

function outline(text: string): Outline {
  const note = readNote({ path: 'a.md', bytes: Buffer.from(text) }, [])
  if (!note) throw new Error('unread')
  return outlineOf(note, new Set())
}

function units(text: string): string[] {
  return outline(text).units.map(
    ({ startLine, endLine, rich }) => `${startLine}-${endLine} ${markdownOf(rich)}`,
  )
}

describe('a paragraph', () => {
  test.each<[string, string, string[]]>([
    [
      'hard-wrapped prose is one unit',
      'A loom is a machine that weaves\ncloth out of thread.',
      ['1-2 A loom is a machine that weaves cloth out of thread.'],
    ],
    [
      'prose wrapped at a width is one unit, whatever the next line begins with',
      'The old hall had sixteen looms and a row of windows toward\nLyon, which was then a town of weavers and of silk and it\nwas known for both.',
      [
        '1-3 The old hall had sixteen looms and a row of windows toward Lyon, which was then a town of weavers and of silk and it was known for both.',
      ],
    ],
    [
      'short lines that say something each are parted',
      'Warp: lengthwise\nWeft: across',
      ['1-1 Warp: lengthwise', '2-2 Weft: across'],
    ],
    [
      'a line break with two spaces parts too',
      'One loom.  \nTwo looms.',
      ['1-1 One loom.', '2-2 Two looms.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(units(text)).toEqual(expected)
  })
})

test('marks of other flavours are no text', () => {
  expect(units('==bold== text %%a comment%% [word]{.mark} ^block-1')).toEqual([
    '1-1 bold text word',
  ])
  expect(units('H~2~O and ~~gone~~ [[Loom|looms]] and [a link](x.md)')).toEqual([
    '1-1 H2O and looms and a link',
  ])
  expect(units('The <!-- note --> <b>loom</b>\u200b \u202ex')).toEqual(['1-1 The loom x'])
})

test('code, maths and addresses stay whole; money is no maths', () => {
  expect(units('`a::b` costs $5 and $6, $x_1$ not')).toEqual([
    '1-1 `a::b` costs $5 and $6, $x_1$ not',
  ])
})

test('what is special in Markdown is escaped, so that it shows as it was', () => {
  expect(units('2 \\* 3 and a_b and \\_c\\_')).toEqual(['1-1 2 \\* 3 and a_b and \\_c\\_'])
})

describe('sections', () => {
  test('a short line in bold is a heading; numbers of chapters are none of its text', () => {
    const { sections } = outline('# 3. Looms\n\n## Chapter 2: Parts\n\n**Frame**\n\nIt is heavy.')
    expect(sections.map(({ path }) => path)).toEqual([
      [],
      ['Looms'],
      ['Looms', 'Parts'],
      ['Looms', 'Parts', 'Frame'],
    ])
  })

  test('a list belongs to the paragraph before it, and an item to the item above', () => {
    const { units: found } = outline(
      'Parts:\n\n- frame\n  - oak\n- shuttle\n\nAlone.\n\n***\n\n- far',
    )
    expect(found.map(({ rich, parent }) => [rich.text, parent?.rich.text])).toEqual([
      ['Parts:', undefined],
      ['frame', 'Parts:'],
      ['oak', 'frame'],
      ['shuttle', 'Parts:'],
      ['Alone.', undefined],
      ['far', undefined],
    ])
  })

  test('a callout is a quotation without its mark', () => {
    expect(units('> [!info] Looms weave.\n> They are old.')).toEqual([
      '1-1 Looms weave.',
      '2-2 They are old.',
    ])
  })

  test('an image, a bare link and HTML say nothing', () => {
    expect(
      units('![loom](x.png)\n\n[the page](https://example.org)\n\n<Player url="x" />'),
    ).toEqual([])
  })
})
