import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const NOTE = [
  '# Looms',
  'Q: How many shafts has a plain loom?\nA: 2 shafts',
  'Q: What carries the weft across?\nA: the shuttle',
  '---',
  'The {{c1::reed}} beats the weft.',
  '## Which of these runs along?',
  '- [x] warp\n- [ ] weft',
].join('\n\n')

type Cards = ReadonlyMap<string, { readonly id: string; readonly questions: Question[] }>
interface Question {
  readonly id: string
  readonly rev: string
  readonly stem: string
  readonly answer: string
  readonly options?: readonly { readonly text: string; readonly key: boolean }[]
}

/** The cards of a folder by what they asked before anything was overridden. */
async function cardsOf(folder: string): Promise<Cards> {
  const { code, out, err } = await notedrill(['export', 'notes', '--to', 'json'], { cwd: folder })
  expect([code, err]).toEqual([0, ''])
  const decks = JSON.parse(out).decks as { cards: { id: string; questions: Question[] }[] }[]
  return new Map(
    decks.flatMap(({ cards }) => cards.map((card) => [card.questions[0]?.stem ?? '', card])),
  )
}

const SHAFTS = 'How many shafts has a plain loom?'

/** A compiled folder, the id of each card, and a way to override. */
async function open(note = NOTE) {
  const folder = lay({ 'notes/x.md': note })
  const cards = await cardsOf(folder)
  const idOf = (stem: string): string => cards.get(stem)?.id ?? 'none'
  return {
    folder,
    idOf,
    override(yaml: string): void {
      writeFileSync(join(folder, 'notes/overrides.yml'), yaml)
    },
    write(text: string): void {
      writeFileSync(join(folder, 'notes/x.md'), text)
    },
  }
}

describe.concurrent('overrides.yml', () => {
  test('drops a card, which keeps its id and is accounted for', async () => {
    const { folder, idOf, override } = await open()
    const id = idOf(SHAFTS)
    override(`drop:\n  - ${id} # asked elsewhere\n`)
    expect((await cardsOf(folder)).has(SHAFTS)).toBe(false)
    const { out } = await notedrill(['explain', 'notes/x.md'], { cwd: folder })
    expect(out).toContain(`refused by overrides: \`drop\` of ${id} in overrides.yml`)
    override('')
    expect((await cardsOf(folder)).get(SHAFTS)?.id).toBe(id)
  })

  test('rewords a card, all of it or one question, with a revision of its own', async () => {
    const { folder, idOf, override } = await open()
    const [id, along] = [idOf(SHAFTS), idOf('Which of these runs along?')]
    const before = (await cardsOf(folder)).get(SHAFTS)?.questions[0]
    override(
      `reword:\n  ${id}:\n    stem: How many shafts are there?\n    answer: two\n    hint: few\n  ${along}.choice:\n    answer: the warp\n`,
    )
    const cards = await cardsOf(folder)
    const [question] = cards.get('How many shafts are there?')?.questions ?? []
    expect(question).toMatchObject({ id: `${id}.recall`, answer: 'two', hint: 'few' })
    expect(question?.rev).not.toBe(before?.rev)
    const [choice] = cards.get('Which of these runs along?')?.questions ?? []
    expect(choice?.options?.map(({ text, key }) => [text, key]).toSorted()).toEqual([
      ['the warp', true],
      ['weft', false],
    ])
  })

  test('resets a card: a new id, once and for all', async () => {
    const { folder, idOf, override, write } = await open()
    const id = idOf(SHAFTS)
    write(NOTE.replace('2 shafts', '4 shafts'))
    expect((await cardsOf(folder)).get(SHAFTS)?.id).toBe(id)
    override(`reset: [${id}]`)
    const fresh = (await cardsOf(folder)).get(SHAFTS)?.id
    expect(fresh).not.toBe(id)
    expect((await cardsOf(folder)).get(SHAFTS)?.id).toBe(fresh)
    expect((await notedrill(['check', 'notes', '--frozen'], { cwd: folder })).code).toBe(0)
  })

  test('keeps the id of a card that was rewritten, as `diff` says', async () => {
    const { folder, idOf, override, write } = await open()
    const id = idOf(SHAFTS)
    const rewritten = 'Count the frames that lift warp threads on simple machines.'
    write(NOTE.replace(SHAFTS, rewritten).replace('2 shafts', 'a pair'))
    const lock = readFileSync(join(folder, 'notes/cards.lock.json'))
    const fresh = (await cardsOf(folder)).get(rewritten)?.id
    expect(fresh).not.toBe(id)
    for (const before of [lock, undefined]) {
      if (before) writeFileSync(join(folder, 'notes/cards.lock.json'), before)
      override(`keep:\n  ${fresh}: ${id}\n`)
      expect((await cardsOf(folder)).get(rewritten)?.id).toBe(id)
      expect((await cardsOf(folder)).get(rewritten)?.id).toBe(id)
    }
  })

  test('accepts what a gate refuses, by the id that explain shows', async () => {
    const note = `# Looms\n\n${'Plain words.\n\n'.repeat(9)}**Reed**: it beats the reed and so on, in other words the comb\n`
    const { folder, override } = await open(note)
    const explain = async (): Promise<string> =>
      (await notedrill(['explain', 'notes/x.md'], { cwd: folder })).out
    const before = await explain()
    const [, id = ''] = /\(accept: ([a-z2-7]{10})\)/.exec(before) ?? []
    expect(before).not.toContain(`, ${id}\n`)
    override(`accept:\n  - ${id}\n`)
    const after = await explain()
    expect(after).toMatch(new RegExp(`%, ${id}$`, 'm'))
    expect(after).not.toContain(`(accept: ${id})`)
  })

  test.each<[string, (id: string) => string, (id: string) => string]>([
    [
      'a key that is none',
      () => 'dorp: []',
      () => '1:1 error overrides: found `dorp`, expected `drop`',
    ],
    [
      'a word that is none',
      (id) => `reword:\n  ${id}:\n    stme: x`,
      () => '3:5 error overrides: found `stme`, expected `stem`',
    ],
    [
      'an id with a slip in it',
      (id) => `drop:\n  - ${id.slice(0, 9)}${id.endsWith('a') ? 'b' : 'a'}`,
      (id) =>
        `2:5 error overrides: found \`${id.slice(0, 9)}${id.endsWith('a') ? 'b' : 'a'}\`, which no card has or had, expected \`${id}\``,
    ],
    [
      'an id that can be none',
      () => 'reset: [Hello]',
      () =>
        '1:9 error overrides: found `Hello`, expected an id of ten letters and digits, as `explain` shows it',
    ],
    [
      'a question that the card has not',
      (id) => `reword:\n  ${id}.choice: {stem: x}`,
      (id) =>
        `2:3 error overrides: found \`${id}.choice\`, a question that the card has not, expected \`${id}.recall\``,
    ],
    [
      'ids that are no list',
      (id) => `drop: ${id}`,
      () => '1:7 error overrides: found no list, expected ids in a list: `- k3v9q2m7xa`',
    ],
    [
      'no YAML',
      () => 'drop: [',
      () =>
        '1:8 error overrides: found what is no YAML (bad indent), expected brackets that are closed, and one indent for all keys',
    ],
    [
      'one key twice',
      (id) => `drop: [${id}]\ndrop: []`,
      () => '2:1 error overrides: found the key `drop` twice, expected `drop:` and ids',
    ],
    [
      'what YAML takes for numbers',
      () => 'keep:\n  22222e2222: 2222222222',
      () => '2:3 error overrides: found `22222e2222`, which no card has or had, expected an id',
    ],
    ['a text alone', () => 'drop', () => '1:1 error overrides: found no keys, expected `drop:`, '],
    [
      'nothing said',
      (id) => `reword:\n  ${id}: {stem: ""}`,
      () => '2:22 error overrides: found no text, expected a text',
    ],
  ])('with %s is an error with its place, and nothing is written', async (_, yaml, says) => {
    const { folder, idOf, override } = await open()
    override(yaml(idOf(SHAFTS)))
    const ended = await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    expect([ended.code, ended.out]).toEqual([1, ''])
    expect(ended.err).toContain(`notes/overrides.yml:${says(idOf(SHAFTS))}`)
  })

  test.each<[string, string, string]>([
    [
      'The […] beats the weft.',
      'stem: No blank',
      'found a stem without a blank, expected `[…]` in it, once',
    ],
    [
      'Which of these runs along?',
      'answer: Weft',
      'found an answer that is one of the wrong options, expected another',
    ],
  ])('a rewording of %j that makes no question is an error: %s', async (stem, yaml, says) => {
    const { folder, idOf, override } = await open()
    override(`reword:\n  ${idOf(stem)}:\n    ${yaml}`)
    const { code, out } = await notedrill(['check', 'notes'], { cwd: folder })
    expect(code).toBe(1)
    expect(out).toContain(`notes/overrides.yml:2:3 error overrides: ${says}`)
  })
})
