import { describe, expect, test } from 'vitest'
import { findExcessMs } from '../support/measure-cpu.ts'
import { compileTexts } from './support.ts'

/** The deep run asks of notes as large as they may be. */
const IS_DEEP = process.env.LARGE_NOTES === 'all'
/** Of the processor of a quiet machine. */
const LIMIT_MS = IS_DEEP ? 2000 : 700

function fill(size: number, line: (at: number) => string, join = '\n'): string {
  let text = ''
  for (let at = 0; text.length < size; at++) text += line(at) + join
  return text.slice(0, size)
}

/** How long a note takes, if it is too long. */
function findExcess(text: string): number | undefined {
  return findExcessMs(LIMIT_MS, () => compileTexts({ 'deck/note.md': text }))
}

const FACTS = IS_DEEP ? 100_000 : 20_000

describe('a note of nothing but facts compiles in time: no step looks at everything for everything', () => {
  test.each<[string, string]>([
    ['choices', fill(FACTS, (at) => `- load ${at} => Mode ${at % 7}`)],
    ['definitions', fill(FACTS, (at) => `- Term${at} Alpha: the ${at}th part that holds a thing`)],
    ['one term', fill(FACTS, (at) => `- Alpha Beta: the w${at} part that holds a thing`)],
    ['contrasts', fill(FACTS, (at) => `A${at} vs B${at} is what`)],
    ['one endless line', fill(FACTS, (at) => `a (b. c: d - e ${at}`, ' ')],
    ['abbreviations', fill(FACTS, (at) => `The ABC (Alpha Beta Cord) ${at}`)],
    ['rows', `| a | b |\n|--|--|\n${fill(FACTS, (at) => `| t${at} | u${at} |`)}`],
    ['statements', fill(FACTS, (at) => `The loom${at} stores cloth${at} in the box.`, '\n\n')],
    ['questions and answers', fill(FACTS, (at) => `Q: a${at}?\nA: b${at}`)],
    ['separators', `---\ncards: true\n---\n${fill(FACTS, (at) => `a${at} :: b${at}`)}`],
    ['marked sections', fill(FACTS, (at) => `## q${at}\n%\na`, '\n\n')],
    ['one card again and again', fill(FACTS, () => 'Q: a?\nA: b')],
    ['blanks', fill(FACTS, (at) => `{{c${at}::x${at}}}`, ' ')],
  ])('%s', (_, text) => {
    expect(findExcess(text)).toBeUndefined()
  })
})

const MOST = IS_DEEP ? 250_000 : 50_000
const deep = '> '.repeat(90)
const letters = [...'abcdefgh']

describe('a note that means harm is compiled or refused in time', () => {
  test.each<[string, string]>([
    ['16 KB of bullets', '- '.repeat(8192)],
    ['bullets to the limit', '- '.repeat(MOST / 2)],
    ['deep quotes', fill(MOST, () => `${deep}a`)],
    ['quotes beyond the depth', fill(MOST, () => '>'.repeat(500))],
    ['lists in lists', fill(MOST, (at) => `${' '.repeat(2 * (at % 90))}- a is the part of b`)],
    ['headings, one a line', fill(MOST, (at) => `# h${at}`)],
    ['a line of one word', 'a'.repeat(MOST)],
    ['a line of spaces', `a${' '.repeat(MOST)}x`],
    ['blank lines', '\n'.repeat(MOST)],
    ['marks, one a line', fill(MOST, () => '?')],
    ['tags in one line', '#x '.repeat(MOST / 3)],
    ['a line of colons', 'a: '.repeat(MOST / 3)],
    ['a line of stops', 'A.'.repeat(MOST / 2)],
    ['brackets', '['.repeat(MOST)],
    ['links in links', '[a]('.repeat(MOST / 4)],
    ['emphasis', '*a **b '.repeat(MOST / 7)],
    ['backticks', fill(MOST, (at) => '`'.repeat(at % 300), ' ')],
    ['tags of HTML', '<a '.repeat(MOST / 3)],
    ['open blanks', '{{c1::'.repeat(MOST / 6)],
    ['accents on nothing', '\u0301'.repeat(MOST / 2)],
    ['definitions of links', fill(MOST, (at) => `[a${at}]: x`)],
    ['footnotes', fill(MOST, (at) => `[^${at}]: x\n[^${at}]`)],
    ['a wide table', fill(MOST, (at) => `|${at === 1 ? '--|' : ' a |'.repeat(1)}`.repeat(2000))],
    [
      'a bomb of YAML',
      `---\na: &a [x,x,x,x,x,x,x,x,x]\n${letters.map((key, at) => `k${key}: &k${key} [${Array(9).fill(at === 0 ? '*a' : `*k${letters[at - 1]}`)}]`).join('\n')}\n---\nx`,
    ],
    ['deep YAML', `---\na: ${'['.repeat(50_000)}\n---\nx`],
    ['much YAML', `---\n${fill(MOST, (at) => `k${at}: v`)}\n---\nx`],
    ['a deep question block', `\`\`\`quiz\nq: ${'['.repeat(50_000)}\n\`\`\``],
    ['an unclosed question block', fill(MOST, () => '```quiz\nx')],
  ])('%s', (_, text) => {
    expect(findExcess(text)).toBeUndefined()
  })

  test('a megabyte on a line is refused for its size', () => {
    expect(compileTexts({ 'a/x.md': 'a '.repeat(500_000) }).messages).toMatchObject([
      { rule: 'note-size', severity: 'error', found: '1000000 bytes' },
    ])
  })

  test('what JavaScript calls its own things is a word like another', () => {
    const { decks, messages } = compileTexts({
      'a/__proto__.md': `---\n__proto__: {derive: false}\nconstructor: x\n---\n**__proto__**: the old part of a loom\n\n**constructor**: the new part of a mill\n\n**hasOwnProperty**: the last part of a cart${'\n***'.repeat(20)}`,
      'constructor/__proto__/toString.md': '**valueOf**: the first part of a boat',
    })
    expect(messages).toEqual([])
    expect(decks.map(({ id }) => id)).toEqual(['a', 'constructor'])
    expect(
      decks
        .flatMap(({ cards }) => cards)
        .map(({ fact }) => fact.kind === 'definition' && fact.subject),
    ).toContain('constructor')
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})
