import { describe, expect, test } from 'vitest'
import type { Compiled } from '../../../compiler/compile.ts'
import type { Lock } from '../../../compiler/lock/lock.ts'
import { cardsOf, compileTexts, ROOM } from '../support.ts'
import { messagesOf, passedOver, questionsOf, show } from './show-authored.ts'

describe('a heading, `%`, and an answer', () => {
  test.each<[string, string, string[]]>([
    ['one card', '## What runs along?\n\n%\n\nThe warp', ['recall: What runs along? => The warp']],
    [
      'close together',
      '## What runs along?\n%\nThe warp',
      ['recall: What runs along? => The warp'],
    ],
    [
      'with a line below the heading',
      '## The warp\n\nWhich way?\n\n%\n\nAlong',
      ['recall: The warp Which way? => Along'],
    ],
    [
      'with a list for an answer',
      '## What has a loom?\n\n%\n\n- frame\n- shuttle',
      ['recall: What has a loom? => frame; shuttle [frame | shuttle]'],
    ],
    [
      'two of them',
      '## One?\n%\nwarp\n\n## Two?\n%\nweft',
      ['recall: One? => warp', 'recall: Two? => weft'],
    ],
    ['in code it is code', '## What?\n\n```\n%\n```', []],
    [
      'up to a block with a question of its own',
      '## What?\n%\nThis.\n\n```quiz\n{kind: truefalse, question: So., answer: true}\n```',
      ['recall: What? => This.', 'truefalse: So. => True (*True, False)'],
    ],
    ['inside a line it is a sign', '## How much?\n\n50 %\nof it', []],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })

  test('without an answer is an error', () => {
    expect(messagesOf('## What runs along?\n\n%')).toEqual([
      '3:1 error percent: `%` without an answer below, a heading that asks, `%` on a line of its own, the answer',
    ])
  })

  test('of two below one heading the second is told', () => {
    const AGAIN = 'warning percent: a second `%` below one heading, a heading above it that asks'
    expect(messagesOf('## One?\n%\nwarp\n%\nweft')).toEqual([`2:1 ${AGAIN}`])
    expect(messagesOf('## One?\n%\nwarp\n\n%\n\nweft')).toEqual([`5:1 ${AGAIN}`])
  })

  test('stands under the headings above its own', () => {
    const [card] = cardsOf('# Looms\n\n## What runs along?\n\n%\n\nThe warp')
    expect(card?.source).toMatchObject({ startLine: 3, endLine: 7, headings: ['Looms'] })
  })
})

describe('an item that asks', () => {
  test.each<[string, string, string[]]>([
    [
      'with a list below',
      '- What runs along the loom?\n  - The warp',
      ['recall: What runs along the loom? => The warp'],
    ],
    [
      'with several items below',
      '- What does a loom have?\n  - frame\n  - shuttle',
      ['recall: What does a loom have? => frame; shuttle [frame | shuttle]'],
    ],
    [
      'with a line below',
      '- What runs along the loom?\n  The warp',
      ['recall: What runs along the loom? => The warp'],
    ],
    [
      'with a paragraph below',
      '1. Why does it creak?\n\n   It is old oak.',
      ['recall: Why does it creak? => It is old oak.'],
    ],
    ['nothing below', '- What runs along the loom?\n- Frames', []],
    ['of the writer', '- Should we buy the loom?\n  - ask Ada', []],
    ['with questions below', '- What is to be done now?\n  - Who buys wool?\n  - When?', []],
    [
      'refused by the head',
      '---\ncards: false\n---\n- What runs along the loom?\n  - The warp',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })
})

describe('a callout that asks', () => {
  test.each<[string, string, string[]]>([
    [
      'with its answer below the title',
      '> [!question] What runs along?\n> The warp',
      ['recall: What runs along? => The warp'],
    ],
    ['folded', '> [!faq]- What runs along?\n> The warp', ['recall: What runs along? => The warp']],
    [
      'with its answer in a callout inside',
      '> [!question] What runs along?\n> > [!success]- Answer\n> > The warp',
      ['recall: What runs along? => The warp'],
    ],
    [
      'with its answer in the next callout',
      '> [!question] What runs along?\n\n> [!answer]\n> The warp',
      ['recall: What runs along? => The warp'],
    ],
    [
      'with boxes',
      '> [!question] What runs along?\n> - [x] warp\n> - [ ] weft',
      ['choice: What runs along? => warp (*warp, weft)'],
    ],
    [
      'with letters',
      '> [!question] What runs along?\n> a) warp\n> b) weft\n> > [!success]- Answer\n> > a) warp',
      ['choice: What runs along? => warp (*warp, weft)'],
    ],
    [
      'of true and false',
      '> [!question] Does a weft run across?\n> > [!success] Answer\n> > True',
      ['truefalse: Does a weft run across? => True (*True, False)'],
    ],
    ['without an answer', '> [!question] What runs along?', []],
    ['of another kind', '> [!note] What runs along?\n> The warp', []],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text).filter((message) => message.includes('error'))).toEqual([])
  })

  test.each<[string, string]>([
    [
      '> [!question] Which?\n> a) warp\n> b) weft\n>\n> > [!answer] c)',
      '5:3 error callout: the answer `c)`, `a)`, `b)`',
    ],
    [
      '> [!question] Which?\n> a) warp\n> b) Warp\n>\n> > [!answer] a)',
      '3:1 error callout: the option “Warp” twice, options that differ',
    ],
    [
      '> [!question] Which?\n> a) warp\n> b) weft',
      '1:1 suggestion callout: a question in a callout, of which no answer says which letter is right, its answer below it or in `> [!answer]`, `cards: false` if it is none',
    ],
  ])('%j is told', (text, message) => {
    expect(messagesOf(text)).toEqual([message])
    expect(show(text)).toEqual([])
  })

  test('says where its options are wrong', () => {
    expect(messagesOf('> [!question] What runs along?\n> - [ ] warp\n> - [ ] weft')).toEqual([
      '2:3 error callout: no option marked right, at least one `[x]`',
    ])
  })

  test('without an answer tells whoever asks why it is none', () => {
    expect(passedOver('> [!question] What runs along?')).toEqual([
      '1 author/callout: no answer stands in it',
    ])
  })
})

describe('Anki’s blanks', () => {
  test.each<[string, string, string[]]>([
    [
      'of two numbers at once',
      'A {{c1,2::loom}} has a {{c2::frame}}.',
      ['cloze: A […] has a frame. => loom', 'recall: A […] has a […]. => loom; frame'],
    ],
    [
      'of numbers in whatever order, and twice',
      'A {{c2,1,,2::loom}} of {{c1::oak}}.',
      ['recall: A […] of […]. => loom; oak', 'cloze: A […] of oak. => loom'],
    ],
    ['without a number', 'A {{c,::loom}} of {{c::oak}}.', []],
    ['over two lines', 'A {{c1::loom of\noak}} lasts.', ['cloze: A […] lasts. => loom of oak']],
    ['with code inside', 'Type {{c1::`git::push`}} now.', ['cloze: Type […] now. => `git::push`']],
    [
      'with a formula inside',
      'It is {{c1::$\\frac{a}{{b}}$}} wide.',
      ['cloze: It is […] wide. => $\\frac{a}{{b}}$'],
    ],
    [
      'three in one another',
      '{{c1::a {{c2::b {{c3::c}}}}}} d',
      ['cloze: […] d => a b c', 'cloze: a […] d => b c', 'cloze: a b […] d => c'],
    ],
    ['without its tags', 'A {{c1::loom}} lasts. #looms', ['cloze: A […] lasts. => loom']],
    ['in an item', '- A {{c1::loom}} lasts.', ['cloze: A […] lasts. => loom']],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })

  test.each<[string, string]>([
    ['text\n\nAn {{c1::}} one.', '3:1 error anki-cloze: an empty blank, `{{c1::text}}`'],
    [
      `${Array.from({ length: 11 }, (_, at) => `{{c${at + 1}::`).join('')}loom${'}}'.repeat(11)}`,
      '1:1 error anki-cloze: more than ten blanks in one another, fewer',
    ],
    [
      'text\n\nAn {{c0::old}} one.',
      '3:1 warning anki-cloze: a blank with the number 0, `{{c1::text}}`',
    ],
    [
      '# The {{c1::loom}}',
      '1:1 warning anki-cloze: a blank in a heading, one in a paragraph or an item',
    ],
    [
      'text\n\n| a |\n|---|\n| {{c1::loom}} |',
      '5:1 warning anki-cloze: a blank in a table, one in a paragraph or an item',
    ],
  ])('%j is told with its place', (text, message) => {
    expect(messagesOf(text)).toEqual([message])
  })
})

describe('what a question keeps', () => {
  test.each<[string, string, string[]]>([
    [
      'code between question and options',
      '## What does it print?\n\n```js\nlog(1)\nlog(2)\n```\n\n- [x] two lines\n- [ ] one line',
      [
        'choice: What does it print?\n```js\nlog(1)\nlog(2)\n``` => two lines (*two lines, one line)',
      ],
    ],
    [
      'code in options',
      '## Which one lists files?\n\n- [x] `ls`\n- [ ] `rm`',
      ['choice: Which one lists files? => `ls` (*`ls`, `rm`)'],
    ],
    [
      'blocks of code in options',
      '## Which one adds?\n\n- [x]\n\n  ```js\n  a + b\n  ```\n\n- [ ]\n\n  ```js\n  a - b\n  ```',
      ['choice: Which one adds? => `a + b` (*`a + b`, `a - b`)'],
    ],
    [
      'options that differ in code alone',
      '## Which one?\n\n- [x] `A`\n- [ ] `a`',
      ['choice: Which one? => `A` (*`A`, `a`)'],
    ],
    ['a formula', 'Q: What is $a^2$?\nA: $a \\cdot a$', ['recall: What is $a^2$? => $a \\cdot a$']],
    ['money', 'Q: What costs $5 and $10?\nA: Wool', ['recall: What costs $5 and $10? => Wool']],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })

  test('what follows an option or the list is said with the answer', () => {
    const [question] = questionsOf(
      '## Which goes across?\n\n- [x] weft\n- [ ] warp\n\nExplanation: The shuttle carries it.',
    )
    expect(question).toMatchObject({ explanation: 'The shuttle carries it.' })
  })

  test('what looks like a mark and is a key or a power', () => {
    expect(show('Q: What ends it?\nA: Press ^C\n\nQ: How many are 10^6 or 10 ^6?\nA: 1 M')).toEqual(
      ['recall: What ends it? => Press ^C', 'recall: How many are 10^6 or 10 ^6? => 1 M'],
    )
  })

  test('its tags, its section’s and its note’s', () => {
    const [card] = cardsOf('---\ntags: [craft]\n---\n# Looms #wood\n\nQ: One?\nA: Yes #easy')
    expect(card?.tags).toEqual(['craft', 'wood', 'easy'])
    expect(card?.source.headings).toEqual(['Looms'])
    expect(card?.questions[0]?.answer).toBe('Yes')
  })
})

describe('what was most likely meant as a card is told', () => {
  const BOX = 'near-miss: below a question what looks like a box, `- [ ] text` or `- [x] text`'
  test.each<[string, string[]]>([
    ['## Which?\n\n- [y] warp\n- [n] weft', [`3:1 warning ${BOX}`]],
    ['## Which?\n\n- [ x ] warp\n- [  ] weft', [`3:1 warning ${BOX}`]],
    ['## Which?\n\n-[x] warp\n-[ ] weft', [`3:1 warning ${BOX}`]],
    ['## Which?\n\n- (x) warp\n- ( ) weft', [`3:1 warning ${BOX}`]],
    ['## Which?\n\n- [warp](x.md)\n- [v](y.md)', []],
    ['## To do\n\n- [y] warp', []],
    [
      'First words.\n\n%\n\nThe warp',
      ['3:1 warning near-miss: `%` alone on a line, a heading above it that asks'],
    ],
    [
      'text\n\nA loom of {{c1::oak lasts.',
      ['3:1 warning anki-cloze: a blank that is not closed, `{{c1::text}}`, all in one paragraph'],
    ],
    [
      'text\n\nA loom\nof {{c1:oak}} lasts.',
      ['4:1 warning anki-cloze: a blank without `::`, `{{c1::text}}`'],
    ],
    [
      '> [!question] What runs along?',
      [
        '1:1 suggestion callout: a question in a callout, of which no answer stands in it, its answer below it or in `> [!answer]`, `cards: false` if it is none',
      ],
    ],
  ])('%j', (text, messages) => {
    expect(messagesOf(text)).toEqual(messages)
    expect(show(text)).toEqual([])
  })
})

describe('a line that states something', () => {
  const text = (name: string, says: string): string =>
    `---\ntags: [craft, flashcards]\n---\n# Looms #wood\n\n**Reed**: ${says} #easy ${name}${ROOM}`
  const cardsWith = (name: string, says: string, lock?: Lock) =>
    compileTexts({ 'a/x.md': text(name, says) }, lock)

  test('gives its cards its tags, and asks without its marks', () => {
    const cards = cardsWith('^reed', 'the comb that beats a thread').decks.flatMap(
      (deck) => deck.cards,
    )
    expect(cards.map(({ tags }) => tags)).toEqual([
      ['craft', 'wood', 'easy'],
      ['craft', 'wood', 'easy'],
    ])
    expect(cards.flatMap(({ questions }) => questions.map(({ answer }) => answer))).toEqual([
      'The comb that beats a thread',
      'Reed',
    ])
    expect(cards[0]?.source.headings).toEqual(['Looms'])
  })

  test.each<[string, boolean]>([
    ['^reed', true],
    ['', false],
  ])('named %j is known by its name, whatever its words: %j', (name, isKept) => {
    const ids = ({ decks }: Compiled): string[] =>
      decks.flatMap(({ cards }) => cards.map(({ id }) => id))
    const before = cardsWith(name, 'the comb that beats a thread')
    const after = cardsWith(name, 'a row of wires between two bars of old brass', before.lock)
    expect(after.lock.entries.filter(({ isGone }) => !isGone)).toHaveLength(2)
    expect(ids(after).toSorted().join() === ids(before).toSorted().join()).toBe(isKept)
  })
})
