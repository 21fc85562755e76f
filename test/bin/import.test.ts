import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { EVERY_KIND } from './every-kind.ts'
import { lay, notedrill } from './notedrill-cli.ts'

const CONTENT = join(import.meta.dirname, '../../content/ecr')

/** The bodies of the notes that a file becomes. */
async function importText(name: string, text: string): Promise<Record<string, string>> {
  const folder = lay({ [name]: text })
  const { code, err } = await notedrill(['import', name, '--out', 'notes'], { cwd: folder })
  expect([code, err]).toEqual([0, ''])
  return Object.fromEntries(
    readdirSync(join(folder, 'notes')).map((note) => [
      note,
      readFileSync(join(folder, 'notes', note), 'utf8')
        .split('---\n\n')
        .slice(1)
        .join('---\n\n'),
    ]),
  )
}

/** The questions of a file without what names cards and places. */
function questionsIn(text: string): string[] {
  return text
    .replace(/^\/\/.*?(?= \[tag:|$)/gm, '//')
    .replace(/^"[a-z2-7]{10}/gm, '"ID')
    .split(text.startsWith('#') ? '\n' : '\n\n')
    .map((question) => question.trim())
    .sort()
}

const run = async (folder: string, ...args: string[]): Promise<void> => {
  const { code, err } = await notedrill(args, { cwd: folder })
  expect([code, err]).toEqual([0, ''])
}

interface Shown {
  readonly decks: {
    readonly cards: { readonly tags: string[]; readonly questions: Question[] }[]
  }[]
}
type Question = Readonly<Record<string, unknown>>

/** What is asked and what is right, of every card of some notes in order. */
async function questionsOf(folder: string, notes: string): Promise<Question[]> {
  const { out } = await notedrill(['export', notes, '--to', 'json'], { cwd: folder })
  const { decks } = JSON.parse(out) as Shown
  return decks.flatMap(({ cards }) =>
    cards.flatMap(({ tags, questions: [first] }) => {
      const { id: _, rev: __, ...question } = first ?? {}
      return [{ ...question, tags }]
    }),
  )
}

describe.concurrent('what is exported and imported again', () => {
  test.each(['gift', 'csv'])('as %s asks the same, every kind', async (format) => {
    const folder = lay({ 'notes/looms.md': EVERY_KIND })
    await run(folder, 'export', 'notes', '--to', format, '--out', `a.${format}`)
    await run(folder, 'import', `a.${format}`, '--out', 'back')
    const expected = (await questionsOf(folder, 'notes')).map(({ hint, ...question }) =>
      // GIFT has no hints.
      format === 'gift' || hint === undefined ? question : { ...question, hint },
    )
    expect(await questionsOf(folder, 'back')).toEqual(expected)
  })

  test.each(['gift', 'csv'])(
    'as %s is the same file again, all cards of a course',
    async (format) => {
      const folder = lay({})
      const lock = ['--lock', 'lock.json']
      await run(folder, 'export', CONTENT, '--to', format, '--out', `a.${format}`, ...lock)
      await run(folder, 'import', `a.${format}`, '--out', 'back')
      await run(folder, 'export', 'back', '--to', format, '--out', `b.${format}`)
      const [a, b] = ['a', 'b'].map((name) =>
        questionsIn(readFileSync(join(folder, `${name}.${format}`), 'utf8')),
      )
      expect(a?.length).toBeGreaterThan(50)
      expect(b).toEqual(a)
    },
  )
})

describe.concurrent('notedrill import', () => {
  test('writes a note for each category of a GIFT file, as a person would', async () => {
    const gift = [
      '// a comment\n$CATEGORY: $course$/top/Old looms',
      "Who's buried in Grant's tomb?{=Grant ~no one\n#right\n~Napoleon#No\\: in Paris}",
      '::A title:: [html]<p>Which <b>two</b>?</p>{~%50%warp ~%50%weft ~%-100%frame}',
      '$CATEGORY: Mills',
      'A mill turns.{T#No#Yes}',
      'The mill stands by the {=river =stream} there.',
      'How many sails?{#4:1}',
      'Wide?{#2..3}',
      'Match. {=a -> 1\n=b -> 2}',
      'Write of mills.{####They turn.}',
    ].join('\n\n')
    expect(await importText('x.gift', gift)).toEqual({
      'old-looms.md':
        "## Who's buried in Grant's tomb?\n\n- [x] Grant\n- [ ] no one\n  > right\n- [ ] Napoleon\n  > No: in Paris\n\n## Which **two**?\n\n- [x] warp\n- [x] weft\n- [ ] frame\n",
      'mills.md': [
        '## A mill turns.\n\n- [x] True\n  > Yes\n- [ ] False\n  > No',
        '```quiz\nkind: cloze\nquestion: The mill stands by the […] there.\nanswer: river\naccepted:\n  - stream\n```',
        '```quiz\nkind: typed\nquestion: How many sails?\nanswer: "4"\ntolerance: 1\n```',
        '```quiz\nkind: typed\nquestion: Wide?\nanswer: "2.5"\ntolerance: 0.5\n```',
        '```quiz\nkind: match\nquestion: Match.\npairs:\n  - left: a\n    right: "1"\n  - left: b\n    right: "2"\n```',
        'Q: Write of mills.\nA: They turn.\n',
      ].join('\n\n'),
    })
  })

  test('reads the CSV of others: other separators, no head, HTML, several blanks', async () => {
    expect(await importText('my cards.csv', 'one;two\n"What; now\n?";a *star*\n')).toEqual({
      'my-cards.md': 'Q: one\nA: two\n\nQ: What; now ?\nA: a \\*star\\*\n',
    })
    const anki =
      '#separator:tab\n#html:true\n#deck:A::Looms\n#notetype column:1\nBasic\tWhat <b>is</b>?<br>Say.\tit&nbsp;&amp; more\nCloze\t{{c1::warp}} and {{c2::weft::across}}\t\n'
    expect(await importText('x.tsv', anki)).toEqual({
      'looms.md':
        'Q: What **is**? Say.\nA: it & more\n\n---\n\n{{c1::warp}} and weft\n\nwarp and {{c1::weft::across}}\n',
    })
  })

  test('reads a table by the names of its columns, whatever their order', async () => {
    expect(await importText('x.csv', 'Tags,Answer,Question,Who\na b,Oak,Of what?,Ada\n')).toEqual({
      'x.md': 'Q: Of what?\nA: Oak\n',
    })
  })

  test.each<[string, string, string, string]>([
    [
      'x.csv',
      'a,b\nc,d,e',
      'found more than two columns, of which only the first two are read, expected a first row with their names, or `#tags column:3` at the head',
      'x.csv:2:1 warning csv: ',
    ],
    [
      'x.txt',
      '#separator:tab\n#html:true\nWhat?\t<img src="img/a.png" alt="oak">',
      'found an image, `img/a.png`, expected its file beside the note before that is compiled',
      'x.txt:3:1 warning import: ',
    ],
  ])('%s with %j: %s', async (name, text, says, place) => {
    const folder = lay({ [name]: text })
    const { code, err } = await notedrill(['import', name, '--out', 'n'], { cwd: folder })
    expect([code, err]).toEqual([0, `${place}${says}\n`])
    expect(readFileSync(join(folder, 'n/x.md'), 'utf8')).not.toContain('quiz:\n')
  })

  test.each<[string, string, string, string]>([
    [
      'x.gift',
      'Fine {T}\n\nWhich?\n{=a\n ~b',
      '',
      'x.gift:5:4 error gift: found the end of the question, expected a question in GIFT: `Stem {=right ~wrong}`; `~`, `=`, `#`, `{`, `}` and `:` of its texts behind a `\\`\n',
    ],
    [
      'x.gift',
      'Which? {=a ~%b%c}',
      '',
      'x.gift:1:14 error gift: found "b" where it cannot be, expected',
    ],
    [
      'x.gift',
      'Which? {~a ~b}',
      '',
      'x.gift:1:1 error gift: found no right answer, expected one with `=`\n',
    ],
    [
      'x.gift',
      '\n{=a ~b}',
      '',
      'x.gift:2:1 error gift: found no stem, expected a question before the braces\n',
    ],
    [
      'x.gift',
      'Which? {=a ~a}',
      '',
      'x.gift:1:1 error import: found a choice question that our notes cannot hold as it is: "Which?", expected a stem, and answers that differ and are not empty\n',
    ],
    [
      'x.gift',
      '// nothing',
      '',
      'x.gift:1:1 error import: found no question, expected at least one\n',
    ],
    [
      'x.csv',
      'a,b\n"c,d',
      '',
      'x.csv:2:1 error csv: found a quote that is never closed, expected cells in quotes, quotes in them written twice\n',
    ],
    ['x.csv', 'a,b\nc,"d"e', '', 'x.csv:2:6 error csv: found "e" after a quoted cell, expected'],
    ['x.csv', 'a,b\nc', '', 'x.csv:2:1 error csv: found an empty back, expected the answer\n'],
    ['x.csv', 'a,b\n,d', '', 'x.csv:2:1 error csv: found an empty front, expected a question\n'],
  ])('%s with %j is told with its place, and nothing is written', async (name, text, _, says) => {
    const folder = lay({ [name]: text })
    const ended = await notedrill(['import', name, '--out', 'notes'], { cwd: folder })
    expect([ended.code, ended.out]).toEqual([1, ''])
    expect(ended.err).toContain(says)
    expect(existsSync(join(folder, 'notes'))).toBe(false)
  })

  test('passes over what cannot be asked, and says so', async () => {
    const folder = lay({ 'x.gift': 'Read this first.\n\nWrite of it.{}\n\nIs it?{T}' })
    const { code, out, err } = await notedrill(['import', 'x.gift', '--out', 'n'], { cwd: folder })
    expect([code, out]).toEqual([0, '1 question in 1 note\n  n/x.md\n'])
    expect(err).toBe(
      'x.gift:1:1 warning gift: found a text without braces, passed over, expected a question\nx.gift:3:1 warning gift: found an essay without an answer, passed over, expected `{####the answer}`\n',
    )
  })

  test('never overwrites a note without being told to, and then writes none of them', async () => {
    const folder = lay({
      'x.gift': '$CATEGORY: a\n\nIs it?{T}\n\n$CATEGORY: b\n\nIs it?{F}',
      'notes/b.md': 'mine',
    })
    const args = ['import', 'x.gift', '--out', 'notes']
    expect(await notedrill(args, { cwd: folder })).toEqual({
      code: 1,
      out: '',
      err: 'notes/b.md:1:1 error import: found a note that is there already, expected another --out, or --force\n',
    })
    expect(readdirSync(join(folder, 'notes'))).toEqual(['b.md'])
    expect(readFileSync(join(folder, 'notes/b.md'), 'utf8')).toBe('mine')
    expect((await notedrill([...args, '--force'], { cwd: folder })).code).toBe(0)
    expect(readFileSync(join(folder, 'notes/b.md'), 'utf8')).toContain('## Is it?')
  })

  test.each<[string[], number, string]>([
    [[], 2, 'Missing FILE, a .gift, .csv, .tsv or .txt.'],
    [['x.gift'], 2, 'Missing --out DIR, the folder of the notes.'],
    [['x.xml', '--out', 'n'], 2, 'Unexpected file "x.xml", expected .gift, .csv, .tsv or .txt.'],
    [
      ['none.gift', '--out', 'n'],
      1,
      'none.gift:1:1 error import: found no such file, expected a file in UTF-8',
    ],
    [
      ['bad.gift', '--out', 'n'],
      1,
      'bad.gift:1:1 error import: found a file that cannot be read as text, expected a file in UTF-8',
    ],
    [
      ['x.gift', '--out', 'x.gift'],
      1,
      'x.gift:1:1 error import: found a place that cannot be written (EEXIST), expected a folder',
    ],
  ])('%j is told in a sentence', async (args, code, sentence) => {
    const folder = lay({ 'x.gift': 'Is it?{T}' })
    writeFileSync(join(folder, 'bad.gift'), new Uint8Array([0xff]))
    const ended = await notedrill(['import', ...args], { cwd: folder })
    expect([ended.code, ended.out, ended.err.split('\n')[0]]).toEqual([code, '', sentence])
  })
})
