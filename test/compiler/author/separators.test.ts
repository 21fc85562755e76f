import { describe, expect, test } from 'vitest'
import { cardsOf } from '../support.ts'
import { messagesOf, passedOver, show } from './show-authored.ts'

const open = (text: string): string => `---\ncards: true\n---\n${text}`

describe('`::` and `:::`', () => {
  test.each<[string, string, string[]]>([
    [
      'one card',
      'Warp::the thread that runs along',
      ['recall: Warp => the thread that runs along'],
    ],
    [
      'with spaces',
      'Warp :: the thread that runs along',
      ['recall: Warp => the thread that runs along'],
    ],
    ['both ways', 'warp ::: Kette', ['recall: warp => Kette', 'recall: Kette => warp']],
    [
      'a card a line',
      'Warp::along\nWeft::across',
      ['recall: Warp => along', 'recall: Weft => across'],
    ],
    [
      'in a list',
      '- Warp::along\n- Weft::across',
      ['recall: Warp => along', 'recall: Weft => across'],
    ],
    ['in a quotation', '> Warp::along', ['recall: Warp => along']],
    [
      'with code and emphasis',
      'What does **`ls -a`** show::*all* files',
      ['recall: What does **`ls -a`** show => *all* files'],
    ],
    ['emphasis around all of it', '**Warp::along**', ['recall: **Warp** => **along**']],
    ['a link as its text', 'Warp::see [the loom](loom.md)', ['recall: Warp => see the loom']],
    ['without its tags', '#weaving Warp::along #flashcards', ['recall: Warp => along']],
    ['a field without a value', 'status::', []],
    ['nothing before it', '::along', []],
    ['in the title of a callout', '> [!note] Warp::along', ['recall: Warp => along']],
    ['around a highlight', 'Is ==it== so::yes', ['recall: Is ==it== so => yes']],
    ['in a highlight', 'The ==std::vector== grows.', ['cloze: The […] grows. => std::vector']],
  ])('%s', (_, text, expected) => {
    expect(show(open(text))).toEqual(expected)
    expect(messagesOf(open(text))).toEqual([])
  })

  test('both ways are siblings, not asked on one day', () => {
    const cards = cardsOf(open('warp:::Kette\nweft:::Schuss'))
    expect(new Set(cards.map(({ id }) => id)).size).toBe(4)
    expect(cards.map(({ group }) => group)).toEqual([
      cards[0]?.id,
      cards[0]?.id,
      cards[2]?.id,
      cards[2]?.id,
    ])
  })

  test('a question without an answer is told', () => {
    expect(show(open('What runs along ::'))).toEqual([])
    expect(messagesOf(open('What runs along ::'))).toEqual([
      '4:1 suggestion separator: a question without an answer, text after `::`',
    ])
  })

  test('a field is left alone, with a word about it', () => {
    expect(show(open('source:: Weaver'))).toEqual([])
    expect(messagesOf(open('source:: Weaver'))).toEqual([
      '4:1 suggestion separator: a field `name:: value`, which is no card, a space before `::` if it is meant as one',
    ])
  })
})

describe('leave for cards', () => {
  test.each<[string, string, string[]]>([
    ['of the note', '---\ncards: true\n---\nWarp::along', ['recall: Warp => along']],
    [
      'of the note, by a tag',
      '---\ntags: [flashcards]\n---\nWarp::along',
      ['recall: Warp => along'],
    ],
    [
      'of the note, by a tag with a name',
      '---\ntags: flashcards/looms\n---\nWarp::along',
      ['recall: Warp => along'],
    ],
    [
      'a tag on a line of its own',
      '#flashcards\n\nWarp::along\n\n# Next\n\nWeft::across',
      ['recall: Warp => along', 'recall: Weft => across'],
    ],
    [
      'a tag on the line above, right as Obsidian has it',
      '#flashcards/looms\nWarp::along\n\nWeft::across',
      ['recall: Warp => along', 'recall: Weft => across'],
    ],
    [
      'a tag below a heading, for its section',
      '# One\n\n#flashcards\n\nWarp::along\n\n# Next\n\nWeft::across',
      ['recall: Warp => along'],
    ],
    [
      'a tag in a heading, for its section',
      '# One #flashcards\n\nWarp::along\n\n# Next\n\nWeft::across',
      ['recall: Warp => along'],
    ],
    [
      'a tag on the line, for it alone',
      'Warp::along #flashcards\nWeft::across',
      ['recall: Warp => along'],
    ],
    ['refused, whatever the tags', '---\ncards: false\n---\n#flashcards\n\nWarp::along', []],
    ['a tag in code', '`#flashcards`\n\nWarp::along', []],
    ['another tag', '#flashcardset\n\nWarp::along', []],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  test('that is missing is told once a note, at the first line', () => {
    expect(messagesOf('# Looms\n\nWarp::along\n\nWeft::across')).toEqual([
      '3:1 suggestion separator: a line with `::` without leave for cards, `cards: true` in the front matter or `#flashcards` above, `cards: false` if it is none',
    ])
    expect(messagesOf('---\ncards: false\n---\nWarp::along')).toEqual([])
  })
})

describe('`?` and `??`', () => {
  test.each<[string, string, string[]]>([
    ['one card', 'What runs along?\n?\nThe warp', ['recall: What runs along? => The warp']],
    ['both ways', 'warp\n??\nKette', ['recall: warp => Kette', 'recall: Kette => warp']],
    [
      'several lines',
      'What runs along\nand what across?\n?\nThe warp\nand the weft',
      ['recall: What runs along and what across? => The warp and the weft'],
    ],
    [
      'a list, each item for itself',
      'What has a loom?\n?\n- frame\n- shuttle',
      ['recall: What has a loom? => frame; shuttle [frame | shuttle]'],
    ],
    [
      'a list with a line before it',
      'What has a loom?\n?\nTwo things:\n- frame\n- shuttle',
      ['recall: What has a loom? => Two things: frame; shuttle [frame | shuttle]'],
    ],
    [
      'code for a question',
      '```js\nlet a = 1\na += 1\n```\n?\nIt is two',
      ['recall: ```js\nlet a = 1\na += 1\n``` => It is two'],
    ],
    [
      'code for an answer',
      'How is a loom made?\n?\n```js\nconst loom = make()\nloom.start()\n```',
      ['recall: How is a loom made? => ```js\nconst loom = make()\nloom.start()\n```'],
    ],
    [
      'two cards, a blank line between',
      'One?\n?\nwarp\n\nTwo?\n?\nweft',
      ['recall: One? => warp', 'recall: Two? => weft'],
    ],
    [
      'an answer after a blank line',
      'What runs along?\n?\n\nThe warp',
      ['recall: What runs along? => The warp'],
    ],
    [
      'right below a heading',
      '## What runs along?\n?\nThe warp',
      ['recall: What runs along? => The warp'],
    ],
    ['in an item', '- What runs along?\n  ?\n  The warp', ['recall: What runs along? => The warp']],
  ])('%s', (_, text, expected) => {
    expect(show(open(text))).toEqual(expected)
    expect(messagesOf(open(text))).toEqual([])
  })

  test.each<[string, string]>([
    [
      'What runs along?\n?',
      '5:1 error question-mark: `?` without an answer below, the question, `?` on a line of its own, the answer',
    ],
    [
      'One?\n?\nwarp\n?\nweft',
      '5:1 error question-mark: a second `?` in one answer, the question, `?` on a line of its own, the answer',
    ],
    [
      '# Warp\n\n?\nThe warp',
      '6:1 error question-mark: `?` without a question above, the question, `?` on a line of its own, the answer',
    ],
  ])('%j is an error with its place', (text, message) => {
    expect(messagesOf(open(text))).toEqual([message])
  })

  test('without leave is passed over', () => {
    expect(passedOver('What runs along\n?\nThe warp')).toEqual([
      '2 author/question-mark: cards of this kind are read below `#flashcards` or with `cards: true`',
    ])
  })
})

describe('`==highlights==`', () => {
  test.each<[string, string, string[]]>([
    ['a blank', 'The ==warp== runs along.', ['cloze: The […] runs along. => warp']],
    ['over two lines', 'The ==warp\nthread== runs.', ['cloze: The […] runs. => warp thread']],
    ['in a list', '- The ==warp== runs.', ['cloze: The […] runs. => warp']],
    ['with a hint', 'The ==warp==^[a thread] runs.', ['cloze: The […] runs. => warp ?a thread']],
    [
      'with number and hint inside',
      'The ==1;;warp;;a thread== runs.',
      ['cloze: The […] runs. => warp ?a thread'],
    ],
    [
      'two of one number, asked together',
      '==1;;Warp== and ==1;;weft== cross on a ==2;;loom==.',
      [
        'recall: […] and […] cross on a loom. => Warp; weft',
        'cloze: Warp and weft cross on a […]. => loom',
      ],
    ],
    [
      'two of one footnote',
      '==Warp==[^1] and ==weft==[^1] cross.',
      ['recall: […] and […] cross. => Warp; weft'],
    ],
    [
      'with turns of their own',
      '==Warp==[^ah] crosses ==weft==[^sa].',
      ['cloze: […] crosses weft. => Warp', 'cloze: … crosses […]. => weft'],
    ],
    ['with bold inside', 'The ==**warp**== runs.', ['cloze: The […] runs. => **warp**']],
    ['inside bold', 'The **==warp== thread** runs.', ['cloze: The **[…] thread** runs. => warp']],
    ['in code it is code', 'Write `==warp==` so.', []],
  ])('%s', (_, text, expected) => {
    expect(show(open(text))).toEqual(expected)
    expect(messagesOf(open(text))).toEqual([])
  })

  test('as mere highlights, without leave, are no cards and no matter', () => {
    expect(show('The ==warp== runs along.')).toEqual([])
    expect(messagesOf('The ==warp== runs along.')).toEqual([])
  })
})
