import { describe, expect, test } from 'vitest'
import { cardsOf, compileTexts } from '../support.ts'
import { messagesOf, questionsOf, show } from './show-authored.ts'

describe('a task list', () => {
  test.each<[string, string, string[]]>([
    [
      'under a heading that asks',
      '## Which thread goes across?\n\n- [ ] warp\n- [x] weft',
      ['choice: Which thread goes across? => weft (*weft, warp)'],
    ],
    [
      'under a line that asks',
      'Which **thread** goes across?\n- [x] weft\n- [ ] warp',
      ['choice: Which **thread** goes across? => weft (*weft, warp)'],
    ],
    [
      'with several right options',
      '## Which are threads?\n\n- [x] warp\n- [X] weft\n- [ ] frame',
      ['select: Which are threads? => warp; weft (*warp, *weft, frame)'],
    ],
    [
      'under a numbered question',
      '#### Q12. Which goes across?\n- [x] weft\n- [ ] warp',
      ['choice: Which goes across? => weft (*weft, warp)'],
    ],
    [
      'with a line below the heading',
      '## Which goes across?\n\nThink of the shuttle.\n\n- [x] weft\n- [ ] warp',
      ['choice: Which goes across? Think of the shuttle. => weft (*weft, warp)'],
    ],
    [
      'with a hint',
      '## Which goes across?\n\n> It rhymes with left.\n\n- [x] weft\n- [ ] warp',
      ['choice: Which goes across? => weft (*weft, warp) ?It rhymes with left.'],
    ],
    [
      'below an item',
      '- Which goes across?\n  - [x] weft\n  - [ ] warp',
      ['choice: Which goes across? => weft (*weft, warp)'],
    ],
    [
      'below an item of a list of things to do',
      '- [ ] buy wool\n- Which goes across?\n  - [x] weft\n  - [ ] warp',
      ['choice: Which goes across? => weft (*weft, warp)'],
    ],
    [
      'whose question has a tag and a name',
      '## Which goes across? #easy ^across\n\n- [x] weft\n- [ ] warp',
      ['choice: Which goes across? => weft (*weft, warp)'],
    ],
    [
      'with several lines below the heading',
      '## Which goes across?\n\nThink.\n\nOf the shuttle.\n\n- [x] weft\n- [ ] warp',
      ['choice: Which goes across? Think. Of the shuttle. => weft (*weft, warp)'],
    ],
    [
      'of true and false',
      '## A loom weaves. True?\n\n- [x] True\n- [ ] False',
      ['truefalse: A loom weaves. True? => True (*True, False)'],
    ],
    [
      'in a quiz, whatever stands above',
      '---\nquiz: true\n---\n\nName the thread that goes across\n\n- [x] weft\n- [ ] warp',
      ['choice: Name the thread that goes across => weft (*weft, warp)'],
    ],
    ['of things to do', '## To do\n\n- [ ] buy wool\n- [x] clean the loom', []],
    [
      'under a question, where the head says no',
      '---\nquiz: false\n---\n\n## What next?\n\n- [ ] buy wool\n- [x] clean',
      [],
    ],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })

  test('keeps what is said of each option, and why', () => {
    const [question] = questionsOf(
      '## Which goes across?\n\n- [x] weft\n- [ ] warp\n  > That runs along.\n\n> The shuttle carries it.',
    )
    expect(question).toMatchObject({ explanation: 'The shuttle carries it.' })
    expect(
      question && 'options' in question
        ? question.options.find(({ text }) => text === 'warp')
        : undefined,
    ).toMatchObject({ key: false, feedback: 'That runs along.' })
  })

  test.each<[string, string]>([
    [
      '## Which?\n\n- [ ] warp\n- [ ] weft',
      '3:1 error task-list: no option marked right, at least one `[x]`; `quiz: false` in the front matter if these are things to do',
    ],
    ['## Which?\n\n- [x] warp', '3:1 error task-list: one option, two or more'],
    [
      '## Which?\n\n- [x] warp\n- [] weft',
      '4:1 error task-list: a box `[]`, `[ ]`, with a space in it',
    ],
    [
      '## Which?\n\n- [x] warp\n- weft',
      '4:1 error task-list: an item without a box among options, `- [ ] text` or `- [x] text`',
    ],
    [
      '## Which?\n\n- [x] warp\n- [ ]',
      '4:1 error task-list: an option without text, text after the box',
    ],
    [
      '## Which?\n\n- [x] warp\n- [ ] weft\n- [ ] Warp',
      '5:1 error task-list: the option “Warp” twice, options that differ',
    ],
    [
      '## Which?\n\n- [x] warp\n- [ ] weft\n  - deep',
      '5:3 error task-list: a list in an option, text, and a quotation for its feedback',
    ],
  ])('%j is an error with its place', (text, message) => {
    expect(messagesOf(text)).toEqual([message])
    expect(compileTexts({ 'deck/note.md': text }).decks).toEqual([])
  })
})

test('options without a question are told where every list is a question', () => {
  expect(messagesOf('---\nquiz: true\n---\n- [x] weft\n- [ ] warp')).toEqual([
    '4:1 warning task-list: options without a question, a line above them that asks',
  ])
})

test('an item without a box may state something, though its list is one of things to do', () => {
  const text = '- [ ] **Frame**: to be made of oak\n- **Reed**: the comb that beats a thread'
  expect(cardsOf(text).map(({ fact }) => fact.kind === 'definition' && fact.subject)).toEqual([
    'Reed',
    'Reed',
  ])
})

describe('Q: and A:', () => {
  test.each<[string, string, string[]]>([
    ['a pair of lines', 'Q: What weaves?\nA: A loom', ['recall: What weaves? => A loom']],
    [
      'several lines and a list',
      'Q: What has\na loom?\nA: These:\n\n- frame\n- shuttle\n\nQ: Two?\nA: Yes',
      [
        'recall: What has a loom? => These: frame; shuttle [frame | shuttle]',
        'recall: Two? => Yes',
      ],
    ],
    [
      'ended by a rule, which makes no heading of them',
      'Q: What weaves?\nA: A loom\n---\nText.',
      ['recall: What weaves? => A loom'],
    ],
    [
      'ended by a heading',
      'Q: What weaves?\nA: A loom\n\n## Next\n\nText.',
      ['recall: What weaves? => A loom'],
    ],
    [
      'right below a list, which it does not belong to',
      'Q: What has a loom,\n- of oak\nA: A frame\n> in words\nQ: Two?\nA: Yes',
      ['recall: What has a loom, of oak => A frame in words', 'recall: Two? => Yes'],
    ],
    [
      'ended by cards that are written in another way',
      [
        'Q: One?\nA: Yes',
        'The {{c1::weft}} crosses.',
        'Q: Two?\nA: No',
        '```quiz\n{kind: truefalse, question: So., answer: true}\n```',
        'Q: Three?\nA: Perhaps',
        '> [!question] Four?\n> Four',
      ].join('\n\n'),
      [
        'recall: One? => Yes',
        'cloze: The […] crosses. => weft',
        'recall: Two? => No',
        'truefalse: So. => True (*True, False)',
        'recall: Three? => Perhaps',
        'recall: Four? => Four',
      ],
    ],
    ['an A: alone is prose', 'A: an oak loom', []],
    ['in code they are code', '```\nQ: What?\nA: That\n```', []],
    [
      'a mark below a table is no list',
      'Q: What?\nA:\n|a|b|\n|-|-|\n- [x] - so',
      ['recall: What? => ```\n|a|b|\n|-|-|\n```\n\\- so'],
    ],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
    expect(messagesOf(text)).toEqual([])
  })

  test.each<[string, string]>([
    [
      'text\n\nQ: What weaves?',
      '3:1 error question-answer: a question without an answer, `A:` below `Q:`',
    ],
    [
      'Q: One?\nQ: Two?\nA: yes',
      '1:1 error question-answer: a question without an answer, `A:` below `Q:`',
    ],
    ['Q:\nA: yes', '1:1 error question-answer: an empty question, text after `Q:`'],
    ['Q: One?\nA:', '2:1 error question-answer: an empty answer, text after `A:`'],
  ])('%j is an error with its place', (text, message) => {
    expect(messagesOf(text)).toEqual([message])
  })

  test.each<[string, string[]]>([
    [
      'Q: One?\n\n---\n\nA: yes',
      [
        '1:1 error question-answer: a question without an answer, `A:` below `Q:`',
        '5:1 warning question-answer: an answer without a question, `Q:` above `A:`',
      ],
    ],
    [
      'Q: One?\nA: yes\n\n***\n\nA: no',
      ['6:1 warning question-answer: an answer without a question, `Q:` above `A:`'],
    ],
    [
      'Q: One?\nA: yes\nA: no',
      [
        '3:1 suggestion question-answer: a second `A:`, which is text of the answer above, `Q:` above it if it answers another question',
      ],
    ],
  ])('%j is told', (text, messages) => {
    expect(messagesOf(text)).toEqual(messages)
  })

  test.each([
    '- Q: What weaves?\n- A: A loom',
    '> Q: What weaves?\n> A: A loom',
    '**Q:** What weaves?\n**A:** A loom',
    'q: What weaves?\n\na: A loom',
    'Q:What weaves?\nA:A loom',
  ])('%j is most likely one, and told', (text) => {
    expect(messagesOf(text)).toEqual([
      '1:1 suggestion near-miss: what looks like `Q:` and `A:`, `Q: ` and `A: ` at the starts of lines if they are a card',
    ])
  })
})

describe('a cloze', () => {
  test.each<[string, string, string[]]>([
    ['one blank', 'C: The [weft] goes across.', ['cloze: The […] goes across. => weft']],
    [
      'two blanks are two cards',
      'C: The [weft] goes across, the [warp] along.',
      [
        'cloze: The […] goes across, the warp along. => weft',
        'cloze: The weft goes across, the […] along. => warp',
      ],
    ],
    [
      'escaped brackets and links are text',
      'C: The \\[old\\] [weft] of [Lyon](x.md).',
      ['cloze: The [old] […] of Lyon. => weft'],
    ],
    ['without a blank it is prose', 'C: twelve protons', []],
    [
      'of Anki',
      'The {{c1::weft::a thread}} goes {{c2::across}}.',
      ['cloze: The […] goes across. => weft ?a thread', 'cloze: The weft goes […]. => across'],
    ],
    [
      'of Anki, blanks of one number together',
      '{{c1::Warp}} and {{c1::weft}} cross.',
      ['recall: […] and […] cross. => Warp; weft'],
    ],
    [
      'of Anki, one in another',
      'A {{c1::loom of {{c2::oak}}}} lasts.',
      ['cloze: A […] lasts. => loom of oak', 'cloze: A loom of […] lasts. => oak'],
    ],
    [
      'of Anki, in a link and in a callout',
      '> [!note] A [{{c1::loom}}](x.md) lasts.',
      ['cloze: A […] lasts. => loom'],
    ],
    ['of Anki, not closed', 'A {{c1::loom lasts.', []],
    ['of Anki, in code', 'Write `{{c1::loom}}` so.', []],
    ['a template of another program', 'Dear {{name}}, welcome.', []],
  ])('%s', (_, text, expected) => {
    expect(show(text)).toEqual(expected)
  })

  test('siblings share a group', () => {
    const cards = cardsOf('C: The [weft] goes across, the [warp] along.')
    expect(new Set(cards.map(({ group }) => group)).size).toBe(1)
    expect(new Set(cards.map(({ id }) => id)).size).toBe(2)
  })
})

test('what an author wrote is not derived again, and stands with full confidence', () => {
  const cards = cardsOf(
    'Q: What is a kernel?\nA: **Kernel** - the core of a system\n\nC: A [kernel] is the core of a system.',
  )
  expect(cards.map(({ rule, confidence }) => [rule, confidence])).toEqual([
    ['author/qa', 1],
    ['author/cloze', 1],
  ])
})

test('a card knows its lines and headings', () => {
  const [card] = cardsOf(
    '---\ntags: [x]\n---\n# Looms\n\n## Parts\n\nQ: What goes across?\nA: The weft\n',
  )
  expect(card).toMatchObject({
    tags: ['x'],
    source: {
      file: 'deck/note.md',
      startLine: 8,
      endLine: 9,
      headings: ['Looms', 'Parts'],
      quote: 'Q: What goes across?\nA: The weft',
    },
  })
})

test('with `derive: false` only what is written as a question is asked', () => {
  expect(
    cardsOf('---\nderive: false\n---\n**Kernel** - the core of a system\n\nQ: One?\nA: Yes').map(
      ({ rule }) => rule,
    ),
  ).toEqual(['author/qa'])
})
