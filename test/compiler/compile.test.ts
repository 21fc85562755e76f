import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { compile } from '../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import { compileTexts, ROOM } from './support.ts'

const folder = join(import.meta.dirname, '../../content')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md'))
  .map((path) => ({ path: path.replaceAll('\\', '/'), bytes: readFileSync(join(folder, path)) }))
const compiled = compile(files, EMPTY_LOCK)
const revision = encodeBank(compiled.decks).manifest.revision

describe('the same notes', () => {
  test('give the same bytes in whatever order they are handed in', () => {
    expect(encodeBank(compile(files.toReversed(), EMPTY_LOCK).decks).manifest.revision).toBe(
      revision,
    )
  })

  test('give the same bytes with the lock of the last build, and the same lock', () => {
    const again = compile(files, compiled.lock)
    expect(encodeBank(again.decks).manifest.revision).toBe(revision)
    expect(again.lock).toEqual(compiled.lock)
  })
})

describe('every card', () => {
  const cards = compiled.decks.flatMap((deck) => deck.cards)

  test('has its id, its lines and its quotation', () => {
    for (const { id, source } of cards) {
      const lines =
        files
          .find(({ path }) => path === source.file)
          ?.bytes.toString('utf8')
          .split('\n') ?? []
      expect(id).toMatch(/^[a-z2-7]{10}$/)
      expect(source.quote).toBe(
        lines
          .slice(source.startLine - 1, source.endLine)
          .join('\n')
          .trim(),
      )
      expect(source.quote).not.toBe('')
    }
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length)
  })

  test('is asked in questions whose ids and revisions say which and what', () => {
    for (const { id, questions } of cards)
      for (const question of questions) {
        expect(question.id).toBe(`${id}.${question.kind}`)
        expect(question.rev).toMatch(/^[0-9a-f]{8}$/)
        expect(question.answer).not.toBe('')
      }
  })

  test('shows options that differ, one of them right', () => {
    for (const question of cards.flatMap(({ questions }) => questions)) {
      if (question.kind !== 'choice') continue
      expect(question.options.filter(({ key }) => key).map(({ text }) => text)).toEqual([
        question.answer,
      ])
      expect(new Set(question.options.map(({ id }) => id)).size).toBe(question.options.length)
      expect(new Set(question.options.map(({ text }) => text.toLowerCase())).size).toBe(
        question.options.length,
      )
    }
  })
})

test('a note gives at most 1.2 cards for each line that is not blank, from all its sections', () => {
  const row = (at: number): string =>
    `| Thing${at} | colour number ${at} of the scale | weight number ${at} in pounds |`
  const part = (name: string): string =>
    [
      `## ${name}`,
      '',
      '| Name | Colour of it | Weight of it |',
      '|--|--|--|',
      ...Array.from({ length: 8 }, (_, at) => row(at + name.length * 10)),
    ].join('\n')
  const text = ['Alpha', 'Bravos', 'Charlie'].map(part).join('\n\n')
  const lines = text.split('\n').filter((line) => line.trim() !== '').length
  const cards = compileTexts({ 'a/x.md': text }).decks.flatMap((deck) => deck.cards)
  expect(cards.length).toBe(Math.floor(lines * 1.2))
  expect(new Set(cards.map(({ source }) => source.startLine)).size).toBe(24)
})

describe('decks', () => {
  test.each<[Readonly<Record<string, string>>, [string, string, string][]]>([
    [{ 'Wind & Water/a.md': 'x' }, [['wind-water', 'Wind & Water', '']]],
    [{ 'looms/deep/er/a.md': 'x', 'looms/b.md': 'y' }, [['looms', 'Looms', '']]],
    [
      { 'looms/a.md': 'x', 'looms/index.md': '# All about looms' },
      [['looms', 'All about looms', '']],
    ],
    [
      {
        'looms/README.md': '---\ntitle: Looms of Lyon\ndescription: Old and new\n---\n',
        'looms/a.md': 'x',
      },
      [['looms', 'Looms of Lyon', 'Old and new']],
    ],
    [{ 'Hand Loom.md': '# The hand loom\n\nText.' }, [['hand-loom', 'The hand loom', '']]],
    [
      { 'SOURCES.md': '# Where it is from\n\n**Kernel** - the core of an old system' },
      [['sources', 'Where it is from', '']],
    ],
    [{ 'README.md': '**Kernel** - the core of a system', 'a/b.md': 'x' }, [['a', 'A', '']]],
  ])('%j', (texts, decks) => {
    expect(
      compileTexts(texts).decks.map(({ id, title, description }) => [id, title, description]),
    ).toEqual(decks)
  })

  test('cards stand in the order of the notes', () => {
    const term = (name: string, place: string): string =>
      `**${name}**: the ${place} part of a loom\n\n***\n***\n***`
    const { decks } = compileTexts({
      'a/z.md': term('Zeta', 'upper'),
      'a/b.md': `${term('Beta', 'lower')}\n\n${term('Alpha', 'inner')}`,
      'a/A.md': term('Aleph', 'outer'),
    })
    expect(decks[0]?.cards.map(({ source }) => `${source.file}:${source.startLine}`)).toEqual([
      'a/A.md:1',
      'a/b.md:1',
      'a/b.md:7',
      'a/z.md:1',
    ])
  })
})

test('an error leaves no deck, and names each place in the order of the notes', () => {
  const { decks, messages } = compileTexts({
    'b/x.md': '## Which?\n\n- [x] one',
    'a/y.md': 'Q: What?',
  })
  expect(decks).toEqual([])
  expect(messages.map(({ path, line, severity }) => `${path}:${line} ${severity}`)).toEqual([
    'a/y.md:1 error',
    'b/x.md:3 error',
  ])
})

test('what two notes say differently is held back, and both places are named', () => {
  const { decks, messages } = compileTexts({
    'a/x.md': 'An OSB (Object Storage Bucket).',
    'b/y.md': 'An OSB (Old Ship Building).',
  })
  expect(decks.flatMap(({ cards }) => cards)).toEqual([])
  expect(
    messages.map(
      ({ path, line, severity, found, expected }) =>
        `${path}:${line} ${severity}: ${found}, ${expected}`,
    ),
  ).toEqual([
    'a/x.md:1 suggestion: OSB as “Object Storage Bucket”, the same as b/y.md:1, “Old Ship Building”',
    'b/y.md:1 suggestion: OSB as “Old Ship Building”, the same as a/x.md:1, “Object Storage Bucket”',
  ])
})

test('a name spelt out in another form of its words is no contradiction', () => {
  const { messages } = compileTexts({
    'a/x.md': 'A HPC (High Performance Computing).',
    'b/y.md': 'A HPC (High Performance Compute).',
  })
  expect(messages).toEqual([])
})

test('a number that two notes of a deck give differently is held back, and both places are named', () => {
  const table = (speed: string): string =>
    `| Loom | Top speed |\n|--|--|\n| Jet loom | ${speed} |\n| Hand loom | 40 rpm |`
  const { messages, decks } = compileTexts({
    'looms/a.md': `# A\n\n${table('900 rpm')}\n${ROOM}`,
    'looms/b.md': `# B\n\n${table('700 rpm')}\n${ROOM}`,
  })
  expect(messages.map(({ path, line, rule, found }) => [path, line, rule, found])).toEqual([
    ['looms/a.md', 5, 'source-conflict', 'Top speed of Jet loom as “900 rpm”'],
    ['looms/b.md', 5, 'source-conflict', 'Top speed of Jet loom as “700 rpm”'],
  ])
  const answers = decks.flatMap(({ cards }) => cards.flatMap(({ questions }) => questions))
  expect(answers.filter(({ answer }) => /00 rpm/.test(answer))).toEqual([])
})

describe('what two notes state of one thing', () => {
  const conflicts = (...lines: string[]): string[] =>
    compileTexts(
      Object.fromEntries(
        lines.map((text, at) => [`looms/${at}.md`, `# Looms\n\n${text}\n${ROOM}`]),
      ),
    ).messages.map(({ path, line, rule, found }) => `${path}:${line} ${rule}: ${found}`)

  test.each<[string, string, string]>([
    [
      '**Reed**: a comb with 40 wires that beats the weft',
      '- **Reed** – a comb with 60 wires that beats the weft',
      'Reed as “a comb with 40 wires that beats the weft”',
    ],
    [
      'A jet loom is a machine that starts before the hand loom.',
      'A jet loom is a machine that starts after the hand loom.',
      'A jet loom as “a machine that starts before the hand loom”',
    ],
    [
      'Each hand loom holds 40 wires in its comb.',
      'Each hand loom holds 60 wires in its comb.',
      '“Each hand loom holds 40 wires in its comb.”',
    ],
  ])('%s / %s', (one, other, found) => {
    const told = conflicts(one, other)
    expect(told).toHaveLength(2)
    expect(told[0]).toBe(`looms/0.md:3 source-conflict: ${found}`)
  })

  test.each<[string, string]>([
    // In other words, but the same.
    [
      'Each hand loom holds 12 wires in its comb.',
      'Each hand loom holds twelve wires in its comb.',
    ],
    ['**Reed**: a comb of 40 wires', '**Reed**: the comb that beats the weft'],
    // Of other things.
    ['Each hand loom holds 40 wires in its comb.', 'Each jet loom holds 60 wires in its comb.'],
    [
      'Each slower loom holds 40 wires in its comb.',
      'Each faster loom holds 40 wires in its belt.',
    ],
    ['**Reed**: 40 wires', '**Reed**: 60 wires'],
  ])('%s / %s do not contradict each other', (one, other) => {
    expect(conflicts(one, other)).toEqual([])
  })

  test('is open where one of them says both', () => {
    const [two, four] = [
      'A hand loom needs two shafts of oak.',
      'A hand loom needs 4 shafts of oak.',
    ]
    expect(conflicts(`${two}\n\n## Wide ones\n\n${four}`, four)).toEqual([])
    expect(conflicts(two, `${two}\n\n## Wide ones\n\n${four}`)).toEqual([])
  })
})

test('no wrong option is right by another note', () => {
  const terms =
    '**Frame**: the oak part that holds a loom\n\n**Shuttle**: the quick part that carries a thread\n\n**Reed**: the steel part that beats a thread'
  const room = '\n***'.repeat(20)
  const wrong = (texts: Readonly<Record<string, string>>): string[] =>
    compileTexts(texts)
      .decks.flatMap(({ cards }) => cards.flatMap(({ questions }) => questions))
      .flatMap((question) =>
        question.kind === 'choice' && question.answer === 'Shuttle'
          ? question.options.filter(({ key }) => !key).map(({ text }) => text)
          : [],
      )
      .toSorted()
  expect(wrong({ 'a/x.md': terms + room })).toEqual(['Frame', 'Reed'])
  expect(
    wrong({
      'a/x.md': terms + room,
      'b/y.md': 'The reed is a quick part that carries the thread.',
    }),
  ).toEqual([])
})

test('the account has every line once, with its cards or the reason for none', () => {
  const text =
    '# Loom\n\n**Kernel** - the core of an old system\n\n**Note**: it is old\n\n```\ncode\n```\n\nPlain words.\n'
  const [account] = compileTexts({ 'a/x.md': text }).accounts
  expect(
    account?.lines.map(({ line, kind, cards, refusals }) =>
      `${line} ${kind} ${cards.length} ${refusals.map(({ gate, reason }) => `${gate}: ${reason}`).join('; ')}`.trim(),
    ),
  ).toEqual([
    '1 heading 0',
    '2  0',
    '3 paragraph 2 few-distractors: only 0 good wrong options in the notes, 2 needed',
    '4  0',
    '5 paragraph 0 no-fact: “Note” speaks of the note; no-fact: “Note” speaks of the note',
    '6  0',
    '7 code 0',
    '8 code 0',
    '9 code 0',
    '10  0',
    '11 paragraph 0',
    '12  0',
  ])
})
