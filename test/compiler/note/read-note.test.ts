import { describe, expect, test } from 'vitest'
import type { Message } from '../../../compiler/note/message.ts'
import type { Note } from '../../../compiler/note/note.ts'
import { readNote } from '../../../compiler/note/read-note.ts'
import { findExcessMs } from '../../support/measure-cpu.ts'

function read(text: string | Uint8Array): { note: Note | undefined; messages: string[] } {
  const messages: Message[] = []
  const note = readNote({ path: 'a.md', bytes: Buffer.from(text) }, messages)
  return {
    note,
    messages: messages.map(
      ({ line, column, severity, rule, found, expected }) =>
        `${line}:${column} ${severity} ${rule}: ${found}, ${expected}`,
    ),
  }
}

describe('a note that is none', () => {
  test.each<[string, string | Uint8Array, string]>([
    [
      'too large',
      'x'.repeat(262_145),
      '1:1 error note-size: 262145 bytes, at most 262144 (256 KB) a note',
    ],
    [
      'not UTF-8',
      new Uint8Array([0x61, 0xff, 0xfe]),
      '1:2 error utf-8: bytes that are not UTF-8, text in UTF-8',
    ],
    [
      'not UTF-8 further down, after other letters',
      Buffer.concat([Buffer.from('\ufeff# Tö\r\n\r\nö\ufffd𝄞'), Buffer.from([0xe4, 0x74])]),
      '3:5 error utf-8: bytes that are not UTF-8, text in UTF-8',
    ],
    [
      'cut off within a letter',
      Buffer.from('ab\rcö').subarray(0, 5),
      '2:2 error utf-8: bytes that are not UTF-8, text in UTF-8',
    ],
    [
      'deep quotes',
      `ok\n${'>'.repeat(101)} a`,
      '2:1 error note-depth: more than 100 quotes or lists in one another, fewer',
    ],
    [
      'deep lists',
      Array.from({ length: 60 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n'),
      '1:1 error note-depth: more than 100 levels in one another, fewer',
    ],
    [
      'deep emphasis',
      `${'**a '.repeat(120)}${'b** '.repeat(120)}`,
      '1:1 error note-depth: more than 100 levels in one another, fewer',
    ],
  ])('%s is refused with its place', (_, text, message) => {
    expect(read(text)).toEqual({ note: undefined, messages: [message] })
  })
})

describe('a hostile note is read in no time', () => {
  test.each<[string, string]>([
    ['16 KB of dashes', '- '.repeat(8000)],
    ['a wall of brackets', '['.repeat(200_000)],
    ['a wall of image marks', '!['.repeat(100_000)],
    ['a wall of backticks', '`'.repeat(200_000)],
    ['crossed emphasis', '*a_ '.repeat(50_000)],
    ['a hundred quotes, many times', `${'>'.repeat(90)}a\n`.repeat(2000)],
    [
      'a table of 50,000 cells',
      `${'|a'.repeat(100)}\n${'|-'.repeat(100)}\n${`${'|b'.repeat(100)}\n`.repeat(500)}`,
    ],
  ])('%s', (_, text) => {
    expect(findExcessMs(2000, () => read(text))).toBeUndefined()
  })
})

describe('the head of a note', () => {
  test('is read, and its lines count', () => {
    const { note, messages } = read(
      '---\ntitle: Looms\ntags: [weaving, "#mill"]\nquiz: true\nderive: false\nforeign: 1\n---\n# x',
    )
    expect(note?.frontMatter).toEqual({
      title: 'Looms',
      tags: ['weaving', 'mill'],
      quiz: true,
      derive: false,
    })
    expect(note?.tree.children.at(-1)?.position?.start.line).toBe(8)
    expect(messages).toEqual([])
  })

  test.each<[string, string]>([
    [
      'title: [unclosed',
      '1:1 warning front-matter: front matter that is no YAML (BAD_FLOW_COLLECTION_END), `key: value` lines',
    ],
    ['quiz: perhaps', '2:1 warning front-matter: `quiz: perhaps`, `true` or `false`'],
  ])('%s is passed over with a warning', (yaml, message) => {
    const { note, messages } = read(`---\n${yaml}\n---\ntext`)
    expect(note?.frontMatter).toEqual({ tags: [] })
    expect(messages[0]?.replace(/\(\w+\)/, '(CODE)')).toBe(message.replace(/\(\w+\)/, '(CODE)'))
  })

  test.each<[string, string[]]>([
    ['tittle: Looms', ['2:1 warning front-matter: `tittle`, `title`']],
    ['a: 1\nTags: [x]', ['3:1 warning front-matter: `Tags`, `tags`']],
    ['  derrive: false', ['2:3 warning front-matter: `derrive`, `derive`']],
    ['langauge: de', ['2:1 warning front-matter: `langauge`, `language`']],
    ['discription: x', ['2:1 warning front-matter: `discription`, `description`']],
    ['title: Looms\ntittle: x', []],
    [
      'tag: x\ncard: y\nsubtitle: z\ndate: 2026-11-20\naliases: [a]\nlayout: post\nstyle: x\nauthor: A\ndraft: true\ncssclasses: x\npublish: false\nimage: a.png\ncategory: b\nslug: c\nid: d',
      [],
    ],
  ])('%j: a near miss of a key is told, a foreign one is left alone', (yaml, told) => {
    expect(read(`---\n${yaml}\n---\ntext`).messages).toEqual(told)
  })

  test.each<[string, object]>([
    ['language: de-AT\ncards: true', { language: 'de-AT', cards: true }],
    ['lang: de\ncards: false', { language: 'de', cards: false }],
    ['description: One line\nemoji: 📦', { description: 'One line', emoji: '📦' }],
    ['tags: "#a, b c"', { tags: ['a', 'b', 'c'] }],
    ['title: 2026', { title: '2026' }],
  ])('%j is understood', (yaml, expected) => {
    const { note, messages } = read(`---\n${yaml}\n---\ntext`)
    expect(messages).toEqual([])
    expect(note?.frontMatter).toEqual({ tags: [], ...expected })
  })

  test('does not reach the prototype of anything', () => {
    const { note } = read('---\n__proto__:\n  polluted: yes\nconstructor: x\ntitle: Looms\n---\n')
    expect(note?.frontMatter).toEqual({ title: 'Looms', tags: [] })
    expect('polluted' in {}).toBe(false)
  })

  test('with a bomb of aliases is left unread', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefgh'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefg'[at]}`).join(',')}]`),
    ].join('\n')
    const excess = findExcessMs(500, () =>
      expect(read(`---\n${bomb}\ntitle: Looms\n---\n`).note?.frontMatter).toEqual({ tags: [] }),
    )
    expect(excess).toBeUndefined()
  })

  test('is told where nobody closed it', () => {
    expect(read('---\ntitle: Looms\n\nText.\n').messages).toEqual([
      '1:1 warning front-matter: front matter that is not closed, `---` below it',
    ])
    expect(read('---\n\ntitle: Looms\n').messages).toEqual([])
  })

  test('may be saved by Windows, with a mark of its byte order', () => {
    const { note } = read('\ufeff---\r\ntitle: Looms\r\n---\r\n\r\n# x\r\n')
    expect(note?.frontMatter.title).toBe('Looms')
    expect(note?.lines).toEqual(['---', 'title: Looms', '---', '', '# x', ''])
  })
})
