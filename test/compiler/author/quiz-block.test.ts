import { readFileSync } from 'node:fs'
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { makeQuizSchema } from '../../../compiler/author/quiz/make-quiz-schema.ts'
import { findExcessMs } from '../../support/measure-cpu.ts'
import { cardsOf } from '../support.ts'
import { messagesOf, questionsOf, show } from './show-authored.ts'

const block = (yaml: string): string => `\`\`\`quiz\n${yaml}\n\`\`\``

const GOOD: readonly [string, string, string[]][] = [
  [
    'a choice',
    'kind: choice\nquestion: Which goes across?\noptions:\n  - text: weft\n    right: true\n  - warp',
    ['choice: Which goes across? => weft (*weft, warp)'],
  ],
  [
    'a selection',
    'kind: select\nquestion: Which are threads?\nhint: Two of them\noptions:\n  - {text: warp, right: true}\n  - {text: weft, right: true}\n  - frame',
    ['select: Which are threads? => warp; weft (*warp, *weft, frame) ?Two of them'],
  ],
  [
    'a selection of one',
    'kind: select\nquestion: Which are threads?\noptions:\n  - {text: warp, right: true}\n  - frame',
    ['select: Which are threads? => warp (*warp, frame)'],
  ],
  [
    'true or false',
    'kind: truefalse\nquestion: A weft runs along.\nanswer: false',
    ['truefalse: A weft runs along. => False (*False, True)'],
  ],
  [
    'a typed answer',
    'kind: typed\nquestion: What goes across?\nanswer: weft\naccepted: [woof, filling]',
    ['typed: What goes across? => weft'],
  ],
  [
    'a number, with the digits it was written with',
    'kind: typed\nquestion: How wide?\nanswer: 1.10\ntolerance: 0.05',
    ['typed: How wide? => 1.10'],
  ],
  [
    'a cloze',
    'kind: cloze\nquestion: The [...] goes **across**.\nanswer: weft\naccepted: [woof]\nhint: a thread',
    ['cloze: The […] goes **across**. => weft ?a thread'],
  ],
  [
    'a flashcard with a list',
    'kind: recall\nquestion: What has a loom?\nanswer: |\n  - frame\n  - shuttle',
    ['recall: What has a loom? => frame; shuttle [frame | shuttle]'],
  ],
  [
    'an order',
    'kind: order\nquestion: In which order?\nitems: [spin, weave, sew]',
    ['order: In which order? => spin; weave; sew [spin | weave | sew]'],
  ],
  [
    'pairs',
    'kind: match\nquestion: Which way?\npairs:\n  - {left: warp, right: along}\n  - {left: weft, right: across}',
    ['match: Which way? => warp – along; weft – across'],
  ],
  [
    'several questions',
    '- {kind: truefalse, question: One., answer: true}\n- {kind: typed, question: Two?, answer: 2}',
    ['truefalse: One. => True (*True, False)', 'typed: Two? => 2'],
  ],
  [
    'texts that look like lists, headings and values',
    'kind: choice\nquestion: Which move?\noptions:\n  - {text: 1. e4, right: true}\n  - "# no"\n  - yes\n  - C#\n  - 2',
    ['choice: Which move? => 1. e4 (# no, *1. e4, 2, C#, yes)'],
  ],
  [
    'Markdown',
    'kind: recall\nquestion: What does `ls` **show**?\nanswer: "*All* of `.`"',
    ['recall: What does `ls` **show**? => *All* of `.`'],
  ],
]

describe('a `quiz` block', () => {
  test.each(GOOD)('asks %s', (_, yaml, expected) => {
    expect(messagesOf(block(yaml))).toEqual([])
    expect(show(block(yaml))).toEqual(expected)
  })

  test('keeps what else its author gave', () => {
    const text = block(
      'kind: typed\nquestion: How wide?\nanswer: "1.4 m"\naccepted: [140 cm]\ntolerance: 0.1\nexplanation: It was *measured*.\ntags: [size]',
    )
    expect(questionsOf(text)[0]).toMatchObject({
      accepted: ['140 cm'],
      tolerance: 0.1,
      explanation: 'It was *measured*.',
    })
    expect(cardsOf(text)[0]?.tags).toEqual(['size'])
  })

  test('says to each who picks an option why', () => {
    const [question] = questionsOf(
      block(
        'kind: choice\nquestion: Which?\noptions:\n  - {text: weft, right: true, feedback: Yes}\n  - {text: warp, feedback: It runs *along*.}',
      ),
    )
    const said = question && 'options' in question ? question.options : []
    expect(said.map(({ text, feedback }) => [text, feedback]).sort()).toEqual([
      ['warp', 'It runs *along*.'],
      ['weft', 'Yes'],
    ])
  })

  test('of several questions gives each its own lines', () => {
    const cards = cardsOf(
      `# Looms\n\n${block('- kind: truefalse\n  question: One.\n  answer: true\n- kind: truefalse\n  question: Two.\n  answer: true')}`,
    )
    expect(cards.map(({ source }) => [source.startLine, source.endLine, source.headings])).toEqual([
      [4, 6, ['Looms']],
      [7, 10, ['Looms']],
    ])
  })
})

const CHOICE = 'kind: choice\nquestion: Which?\n'

describe('a `quiz` block that is wrong', () => {
  test.each<[string, string]>([
    ['kind: choise\nquestion: Which?', '2:7 error quiz: `choise`, `choice`'],
    [
      'kind: essay\nquestion: Which?',
      '2:7 error quiz: `essay`, `choice`, `select`, `truefalse`, `typed`, `cloze`, `recall`, `order`, `match`',
    ],
    [
      'question: Which?',
      '2:1 error quiz: no `kind`, `kind:` and one of `choice`, `select`, `truefalse`, `typed`, `cloze`, `recall`, `order`, `match`',
    ],
    ['kind: truefalse\nquestion: Which?\nanser: true', '4:1 error quiz: `anser`, `answer`'],
    ['kind: truefalse\nquestion: Which?\nanswer: true\nhnit: It', '5:1 error quiz: `hnit`, `hint`'],
    [
      'kind: truefalse\nquestion: Which?\nanswer: true\ncolour: red',
      '5:1 error quiz: `colour`, `kind`, `question`, `hint`, `explanation`, `tags`, `id`, `answer`',
    ],
    ['kind: truefalse\nquestion: Which?', '2:1 error quiz: no `answer`, `answer:`'],
    [
      'kind: truefalse\nquestion: Which?\nanswer: perhaps',
      '4:9 error quiz: `perhaps`, `true` or `false`',
    ],
    ['kind: typed\nquestion:\nanswer: x', '3:10 error quiz: nothing, text'],
    [`${CHOICE}options: [a]`, '4:10 error quiz: a list of one, two or more options'],
    [`${CHOICE}options: a`, '4:10 error quiz: `a`, a list'],
    [
      `${CHOICE}options: [a, b]`,
      '4:10 error quiz: no option marked right, `right: true` under a `text:`',
    ],
    [
      `${CHOICE}options: [{text: a, right: true}, {text: b, right: true}]`,
      '4:10 error quiz: 2 options marked right, one, or `kind: select`',
    ],
    [
      `${CHOICE}options: [{text: a, right: true}, A]`,
      '4:35 error quiz: “A” twice, options that differ',
    ],
    [`${CHOICE}options:\n  - txt: a\n    right: true\n  - b`, '5:5 error quiz: `txt`, `text`'],
    [
      `${CHOICE}options:\n  - text: a\n    right: yes\n  - b`,
      '6:12 error quiz: `yes`, `true` or `false`',
    ],
    [
      'kind: order\nquestion: Which?\nitems: [a, b, a]',
      '4:15 error quiz: “a” twice, items that differ',
    ],
    [
      'kind: match\nquestion: Which?\npairs:\n  - {left: a, rigt: b}\n  - {left: c, right: d}',
      '5:15 error quiz: `rigt`, `right`',
    ],
    [
      'kind: typed\nquestion: Which?\nanswer: wool\ntolerance: 1',
      '5:12 error quiz: a tolerance for an answer without a number, a number in `answer`',
    ],
    ['kind: cloze\nquestion: Which?\nanswer: weft', '3:11 error quiz: no blank, `[…]` once'],
    [
      'kind: cloze\nquestion: A […] and a […].\nanswer: weft',
      '3:11 error quiz: 2 blanks, `[…]` once',
    ],
    [
      `kind: typed\nquestion: Which?\nanswer: ${'long '.repeat(50)}`,
      '4:9 error quiz: more to type than 200 characters, `kind: recall`',
    ],
    [
      `kind: order\nquestion: Which?\nitems: [a, ${'long '.repeat(100)}]`,
      '4:12 error quiz: a text of more than 400 characters, a shorter one',
    ],
    [
      'kind: typed\nquestion: Which?\nanswer: 4\ntolerance: some',
      '5:12 error quiz: `some`, a number, 0 or more',
    ],
    [
      'kind: typed\nquestion: Which?\nanswer: 4\nid: two words',
      '5:5 error quiz: `two words`, letters, digits, `_` and `-`, at most 64',
    ],
    [
      'kind: [a',
      '2:9 error quiz: what is no YAML (bad indent), brackets that are closed, and one indent for all keys',
    ],
    [
      'kind: typed\nquestion: How wide: in m?',
      '3:11 error quiz: what is no YAML (block as implicit key), quotes around a text with `: ` in it, one indent for all keys',
    ],
    [
      'kind: typed\nquestion: `ls` does what?',
      '3:11 error quiz: what is no YAML (bad scalar start), quotes around a text with `: ` or `#` in it, or that begins with a mark',
    ],
    [
      'kind: typed\nquestion: "What?',
      '3:17 error quiz: what is no YAML (missing char), a quote or bracket to be closed, a comma or `: ` between',
    ],
    [
      'kind: typed\nquestion: "a\\d"\nanswer: x',
      '3:13 error quiz: what is no YAML (bad dq escape), `\\\\` for a backslash in double quotes, or single quotes',
    ],
    [
      'kind: choice\noptions:\n\t- a',
      '4:1 error quiz: what is no YAML (tab as indent), spaces and no tabs before a key',
    ],
    ["kind: typed\nquestion: ''\nanswer: x", '3:11 error quiz: nothing, text'],
    ['kind: a\nkind: b', '3:1 error quiz: the key `kind` twice, YAML such as `kind: choice`'],
    ['kind: &a typed\nquestion: *a', '3:11 error quiz: an alias, YAML such as `kind: choice`'],
    ['', '2:1 error quiz: an empty block, `kind:` and `question:`'],
    ['Which goes across?', '2:1 error quiz: `Which goes across?`, `key: value` lines'],
    [
      '- {kind: truefalse, question: One., answer: true}\n- {kind: truefalse, question: Two.}',
      '3:3 error quiz: no `answer`, `answer:`',
    ],
    [
      '__proto__: {polluted: true}',
      '2:1 error quiz: no `kind`, `kind:` and one of `choice`, `select`, `truefalse`, `typed`, `cloze`, `recall`, `order`, `match`',
    ],
  ])('%j says where and what', (yaml, message) => {
    expect(messagesOf(block(yaml))).toEqual([message])
    expect('polluted' in {}).toBe(false)
  })

  test('in an item is told at its column', () => {
    expect(
      messagesOf(
        '- A loom:\n\n  ```quiz\n  kind: truefalse\n  question: Old.\n  anser: true\n  ```',
      ),
    ).toEqual(['6:3 error quiz: `anser`, `answer`'])
  })

  test('and nobody closed is told within the note', () => {
    expect(messagesOf('- A loom:\n\n  ```quiz\n')).toEqual([
      '4:1 error quiz: an empty block, `kind:` and `question:`',
    ])
  })

  test('by its name is told', () => {
    expect(messagesOf('```quizz\nkind: typed\n```')).toEqual([
      '1:1 suggestion quiz: a block of code called `quizz`, `quiz` if it is meant as a question',
    ])
  })

  test('deep in brackets ends, and soon', () => {
    for (const deep of ['['.repeat(60_000), `\n${'- '.repeat(60)}`, `{a: ${'{a: '.repeat(9000)}`]) {
      const excess = findExcessMs(500, () =>
        expect(messagesOf(block(`kind: ${deep}`))).toEqual([
          '2:1 error quiz: brackets too deep in one another, YAML such as `kind: choice`',
        ]),
      )
      expect(excess).toBeUndefined()
    }
  })
})

describe('its JSON Schema', () => {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(makeQuizSchema()))

  test('is the one in docs/, as `notedrill schema` prints it', () => {
    const written: unknown = JSON.parse(readFileSync('docs/quiz.schema.json', 'utf8'))
    expect(written).toEqual(JSON.parse(makeQuizSchema()))
  })

  test.each(GOOD)('takes %s', (_, yaml) => {
    expect(validate(parse(yaml))).toBe(true)
  })

  test.each([
    'kind: choice\nquestion: Which?\noptions: [a]',
    'kind: truefalse\nquestion: Which?\nanswer: true\nhnit: It',
    'kind: typed\nquestion: Which?',
    'kind: essay\nquestion: Which?',
    '[]extra',
  ])('refuses %j', (yaml) => {
    expect(validate(yaml === '[]extra' ? 'text' : parse(yaml))).toBe(false)
  })
})
