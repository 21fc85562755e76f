import { describe, expect, test } from 'vitest'
import { messagesOf, passedOver, show } from './show-authored.ts'

/** With leave for cards in the whole note, as hard as it gets. */
const open = (text: string): string => `---\ncards: true\nderive: false\n---\n${text}`

describe('what scanners of lines take for a card, and is none', () => {
  test.each<[string, string, string[]]>([
    ['a name in prose', 'Use std::vector<int> and not an array.', []],
    ['an address', 'The machine itself is ::1 and fe80::1 is its neighbour.', []],
    ['an address of the web', 'See https://example.org/a::b for more.', []],
    ['a field with a value', 'status:: done', []],
    ['a field in brackets', 'It was seen by many [rating:: 9] in the end.', []],
    ['a heading', '## Rust: Vec::new', []],
    ['a directive of another markup', '.. code:: python', []],
    ['a formula', '$$ f :: A -> B $$', []],
    ['a formula in a line', 'The type is $f :: A$ here.', []],
    ['code between two backticks', 'Write ``x::y`` there.', []],
    ['code in a fence of an item', '- Look:\n\n  ```cpp\n  a::b\n  ```', []],
    ['code by indent', 'Look:\n\n    a :: b', []],
    ['an admonition', ':::note\n\nWater boils.\n\n:::', []],
    ['an admonition with a space', '::: warning\n\nHot.\n\n:::', []],
    ['an admonition without blank lines', ':::tip\nCold :-)\n:::', []],
    ['a cell of a table', '| a | b |\n|---|---|\n| loom::frame | oak |', []],
    ['a comparison', 'It holds if (a == b && c == d) is true.', []],
    ['a comparison in formulas', 'If $a==b$ and $c==d$ it holds.', []],
    [
      'a statement that asks in brackets',
      '- The way may matter to what a loom makes (is it too far?)\n  - It is',
      [],
    ],
    ['a comparison in code', 'If `a==b` and `c==d` it holds.', []],
    ['a rule of three', 'Text ===loud=== text.', []],
    ['signs that part words on both sides', 'Is ==a==b==c== so?', []],
    ['a line of equals signs', 'Title\n==========\n\nText.', []],
    ['a comment', '<!-- loom::frame -->', []],
    ['a comment over several lines', '<!--\nloom::frame\n-->', []],
    ['HTML', '<div title="a::b">\nloom\n</div>', []],
    ['a template of another program', 'Dear {{name}} of {{city::town}}.', []],
    ['a wiki link', 'As in [[loom::frame]] it is.', []],
    ['the text of a link', 'As in [loom::frame](x.md) it is.', []],
    ['more than three colons', 'loom::::frame', []],
  ])('%s', (_, text, expected) => {
    expect(show(open(text))).toEqual(expected)
    expect(messagesOf(open(text)).filter((message) => message.includes('error'))).toEqual([])
  })
})

describe('what scanners of lines lose, and is a card', () => {
  test.each<[string, string, string[]]>([
    [
      'a separator after code that has one',
      'Use `a::b` in a loom::It parts the threads',
      ['recall: Use `a::b` in a loom => It parts the threads'],
    ],
    [
      'a card after a comment over several lines',
      '<!--\nnot yet\n-->\n\nWarp::runs along',
      ['recall: Warp => runs along'],
    ],
    [
      'a card right below a fence of one line',
      '``` x ```\nWarp::runs along',
      ['recall: Warp => runs along'],
    ],
    [
      'a card above a fence that nobody closed',
      'Warp::runs along\n\n```\nWeft::goes across',
      ['recall: Warp => runs along'],
    ],
    [
      'a table for an answer',
      'Which threads are there?\n?\n\n| thread | way |\n|---|---|\n| warp | along |',
      [
        'recall: Which threads are there? => ```\n| thread | way |\n|---|---|\n| warp | along |\n```',
      ],
    ],
    [
      'the longest separator first',
      'warp:::Kette',
      ['recall: warp => Kette', 'recall: Kette => warp'],
    ],
    [
      'the first of two separators',
      'warp :: runs along :: always',
      ['recall: warp => runs along :: always'],
    ],
    [
      'a highlight after three signs',
      'Neither ===loud=== nor ==soft== here.',
      ['cloze: Neither ===loud=== nor […] here. => soft'],
    ],
    [
      'two highlights in one text',
      '==warp== and ==weft==',
      ['cloze: […] and weft => warp', 'cloze: warp and […] => weft'],
    ],
    [
      'a highlight with a formula',
      'The ==area $a^2$== grows.',
      ['cloze: The […] grows. => area $a^2$'],
    ],
  ])('%s', (_, text, expected) => {
    expect(show(open(text))).toEqual(expected)
    expect(messagesOf(open(text))).toEqual([])
  })
})

describe('a separator that an author wrote a backslash before', () => {
  test.each([
    'loom\\::frame',
    'loom:\\:frame',
    'Some \\==words== here.',
    'A \\{{c1::loom}} stands.',
  ])('%s is text', (text) => {
    expect(show(open(text))).toEqual([])
  })
})

describe('whoever asks is told why it is none', () => {
  test.each<[string, string, string[]]>([
    [
      'a name',
      open('Use std::vector here.'),
      ['5 author/separator: its `::` parts nothing: it is part of a name'],
    ],
    [
      'no leave for cards',
      'Warp::runs along',
      ['1 author/separator: cards of this kind are read below `#flashcards` or with `cards: true`'],
    ],
    [
      'no leave for highlights',
      'The ==warp== runs along.',
      [
        '1 author/highlight-cloze: cards of this kind are read below `#flashcards` or with `cards: true`',
      ],
    ],
    [
      'a list of things to do',
      '## To do\n\n- [ ] buy wool',
      [
        '3 author/task-list: boxes are options only below a question that ends in `?`, or with `quiz: true`',
      ],
    ],
    [
      'a topic with a question mark',
      '- Which loom?\n  - oak',
      ['1 author/question-bullet: its question is too short to stand alone'],
    ],
  ])('%s', (_, text, expected) => {
    expect(passedOver(text)).toEqual(expected)
  })
})
