import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'gift-pegjs'
import { describe, expect, test } from 'vitest'
import { EVERY_KIND } from './every-kind.ts'
import { lay, notedrill } from './notedrill-cli.ts'
import { type AnkiNoteRow, type Apkg, readApkg } from './read-apkg.ts'

/** Exports a folder of notes to a file, which must succeed. */
async function exportTo(folder: string, target: string, at = 1_700_000_000): Promise<Buffer> {
  const args = ['export', 'notes', '--to', target, '--out', `out.${target}`]
  const env = { SOURCE_DATE_EPOCH: String(at) }
  const { code, err } = await notedrill(args, { cwd: folder, env })
  expect([code, err]).toEqual([0, ''])
  return readFileSync(join(folder, `out.${target}`))
}

const WEFT = 'Q: What carries the weft across?\nA: the **shuttle**'
const REED = 'Q: What beats the weft?\nA: the reed'

async function exportAnki(folder: string, at?: number): Promise<Apkg> {
  return readApkg(await exportTo(folder, 'apkg', at))
}

/** A note by what its first field says. */
function noteOf({ notes }: Apkg, says: string): AnkiNoteRow {
  const found = notes.find(({ sfld }) => sfld.includes(says))
  if (!found) throw new Error(`no note says ${says}`)
  return found
}

describe.concurrent('notedrill export --to apkg', () => {
  test('is a collection of schema 11: a deck, a note and a new card for each card', async () => {
    const folder = lay({
      'notes/looms/x.md': `---\ntags: [a, b]\n---\n\n# X\n\n${WEFT}\n\n${REED}`,
    })
    const apkg = await exportAnki(folder)
    expect(apkg.version).toBe(11)
    expect(apkg.decks.map(({ name }) => name)).toEqual(['Default', 'Looms'])
    expect(apkg.models.map(({ name, type }) => [name, type])).toEqual([
      ['notedrill basic', 0],
      ['notedrill choice', 0],
      ['notedrill cloze', 1],
    ])
    const note = noteOf(apkg, 'carries')
    expect(note.fields).toEqual({
      Front: 'What carries the weft across?',
      Back: 'the <b>shuttle</b>',
      Extra: '',
      Source: 'looms/x.md:7 › X',
    })
    expect(note.tags).toBe(' a b ')
    const sha1 = createHash('sha1').update('What carries the weft across?').digest('hex')
    expect(note.csum).toBe(Number.parseInt(sha1.slice(0, 8), 16))
    const deck = apkg.decks.find(({ name }) => name === 'Looms')?.id
    expect(
      apkg.cards.map(({ nid, did, ord, type, queue, due }) => [nid, did, ord, type, queue, due]),
    ).toEqual([
      [noteOf(apkg, 'carries').id, deck, 0, 0, 0, 1],
      [noteOf(apkg, 'beats').id, deck, 0, 0, 0, 2],
    ])
  })

  test('keeps guid, note, card and deck over an edit, and is newer then: Anki updates and keeps schedules', async () => {
    const folder = lay({ 'notes/looms/x.md': `${WEFT}\n\n${REED}` })
    const before = await exportAnki(folder, 1_700_000_000)
    const edited = WEFT.replace('the **shuttle**', 'the flying **shuttle**')
    writeFileSync(join(folder, 'notes/looms/x.md'), `${REED}\n\n${edited}`)
    const after = await exportAnki(folder, 1_700_000_060)
    const [old, now] = [noteOf(before, 'carries'), noteOf(after, 'carries')]
    expect(now.fields.Back).toBe('the flying <b>shuttle</b>')
    expect([now.guid, now.id, now.mid]).toEqual([old.guid, old.id, old.mid])
    expect(now.mod - old.mod).toBe(60)
    expect(after.notes.map(({ guid, id }) => [guid, id])).toEqual(
      before.notes.map(({ guid, id }) => [guid, id]),
    )
    const places = ({ cards }: Apkg): unknown[] => cards.map(({ id, nid, did }) => [id, nid, did])
    expect(places(after).toSorted()).toEqual(places(before).toSorted())
    expect(after.decks.map(({ id }) => id)).toEqual(before.decks.map(({ id }) => id))
  })

  test('holds every kind of question, each in its note type', async () => {
    const apkg = await exportAnki(lay({ 'notes/looms.md': EVERY_KIND }))
    const types = new Map(apkg.models.map(({ id, name }) => [id, name.replace('notedrill ', '')]))
    expect(
      apkg.notes.map(({ mid, sfld }) => `${types.get(mid)}: ${sfld.slice(0, 24)}`).sort(),
    ).toEqual([
      'basic: How wide is it?',
      'basic: In which order?sewspinwe',
      'basic: What carries the weft?',
      'basic: What does <b> do to "tex',
      'basic: What does this print for',
      'basic: What has a loom?HintTwo ',
      'basic: Which way?warp = longwef',
      'choice: A reed beats the weft.',
      'choice: Which of these are threa',
      'choice: Which thread goes across',
      'cloze: The {{c1::shuttle::it fl',
    ])
    expect(noteOf(apkg, 'c1::').fields.Text).toBe(
      'The {{c1::shuttle::it flies}} carries the weft <code>&#123;&#123;x&#125;&#125;</code> at 1:2.',
    )
    expect(noteOf(apkg, 'Which thread').fields).toMatchObject({
      Options:
        '<ul class="options"><li>the warp #1</li><li>neither =&gt; both</li><li>the weft</li><li>none of these</li></ul>',
      Back: 'the weft',
    })
    expect(noteOf(apkg, 'What does <b>').fields.Back).toBe(
      'It is <b>bold</b>, 3 &lt; 4, # is no heading',
    )
    expect(noteOf(apkg, 'this print').fields).toMatchObject({
      Front: 'What does this print for \\(x^2\\)?',
      Back: '<pre><code class="language-js">if (a &lt; b) {\n\n  print(&quot;x: \\\\n&quot;)\n}</code></pre>',
    })
  })

  test('packs the images that cards show, once each, and no others', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    const folder = lay({
      'notes/loom.svg': svg,
      'notes/other.svg': svg.replaceAll('9', '8'),
      'notes/x.md':
        'Q: What is ![a loom](loom.svg)?\nA: ![a loom](loom.svg)\n\n---\n\n![](other.svg)',
    })
    const { media, notes } = await exportAnki(folder)
    const [[name = '', bytes] = []] = Object.entries(media)
    expect(Object.keys(media)).toEqual([expect.stringMatching(/^notedrill-[0-9a-f]{16}\.svg$/)])
    expect(Buffer.from(bytes ?? []).toString()).toBe(svg)
    const shown = `<img src="${name}" alt="a loom">`
    expect(notes[0]?.fields).toMatchObject({ Front: `What is ${shown}?`, Back: shown })
  })

  test('has fields in its templates that its note types have, and no others', async () => {
    const { models } = await exportAnki(lay({ 'notes/x.md': WEFT }))
    for (const { flds, tmpls } of models) {
      const names = new Set([...flds.map(({ name }) => name), 'FrontSide'])
      const used = tmpls.flatMap(({ qfmt, afmt }) => [
        ...`${qfmt}${afmt}`.matchAll(/\{\{(?:[#/]|cloze:)?(\w+)\}\}/g),
      ])
      for (const [, name = ''] of used) expect(names).toContain(name)
    }
  })

  test('is the same to the byte for the same notes at the same time', async () => {
    const folder = lay({ 'notes/x.md': EVERY_KIND })
    expect((await exportTo(folder, 'apkg')).equals(await exportTo(folder, 'apkg'))).toBe(true)
  })
})

describe.concurrent('notedrill export --to gift', () => {
  test('is read by another GIFT parser, every kind', async () => {
    const gift = await exportTo(lay({ 'notes/looms.md': EVERY_KIND }), 'gift')
    const [category, ...questions] = parse(gift.toString('utf8'))
    expect(category?.title).toBe('Looms: parts & {uses}')
    expect(questions.map(({ type }) => type)).toEqual([
      'MC',
      'MC',
      'TF',
      'Essay',
      'Short',
      'Numerical',
      'Short',
      'Matching',
      'Matching',
      'Essay',
      'Essay',
    ])
    expect(questions[0]).toMatchObject({
      id: expect.stringMatching(/^[a-z2-7]{10}$/),
      tags: ['weaving'],
      stem: { format: 'markdown', text: 'Which thread goes *across*, as in `a = b ~ c`?' },
      globalFeedback: { text: 'The `weft` crosses the *warp*.' },
      choices: [
        {
          isCorrect: false,
          text: { text: 'the warp #1' },
          feedback: { text: 'It runs **along**: {see above}.' },
        },
        { isCorrect: false, text: { text: 'neither => both' }, feedback: null },
        {
          isCorrect: true,
          text: { text: 'the weft' },
          feedback: { text: '50 % right, 100 % sure' },
        },
        { isCorrect: false, text: { text: 'none of these' }, feedback: null },
      ],
    })
    expect(questions[1]).toMatchObject({
      choices: [
        { weight: 50 },
        { weight: 50 },
        { weight: -50 },
        { weight: -50, text: { text: '100 % steel' } },
      ],
    })
    expect(questions[2]).toMatchObject({
      isTrue: true,
      falseFeedback: { text: 'Yes: with force.' },
    })
    expect(questions[5]).toMatchObject({ choices: { type: 'range', number: 1.4, range: 0.1 } })
  })
})

describe.concurrent('notedrill export', () => {
  test('--to csv says to Anki what its columns are', async () => {
    const csv = await exportTo(
      lay({ 'notes/x.md': `${WEFT}\n\n---\n\nA {{c1::reed}} beats, "it" says.` }),
      'csv',
    )
    expect(
      csv
        .toString('utf8')
        .replace(/"[a-z2-7]{10}/g, '"ID')
        .split('\n'),
    ).toEqual([
      '#separator:Comma',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      '#columns:guid,notetype,deck,front,back,tags',
      '"ID","Basic","X","What carries the weft across?","the <b>shuttle</b>",""',
      '"ID.cloze","Cloze","X","A {{c1::reed}} beats, &quot;it&quot; says.","",""',
      '',
    ])
  })

  test('--to json prints all that is known, and keeps the ids', async () => {
    const folder = lay({ 'notes/x.md': WEFT })
    const { code, out, err } = await notedrill(['export', 'notes', '--to', 'json'], { cwd: folder })
    expect([code, err]).toEqual([0, ''])
    const [deck] = JSON.parse(out).decks
    expect([deck.id, deck.cards[0].questions[0].answer]).toEqual(['x', 'the **shuttle**'])
    expect(readFileSync(join(folder, 'notes/cards.lock.json'), 'utf8')).toContain(deck.cards[0].id)
  })

  test.each<[string, string[], number, string]>([
    ['no target', ['notes'], 2, 'Missing --to apkg|gift|csv|json.'],
    [
      'another target',
      ['notes', '--to', 'qti'],
      2,
      'Unexpected --to "qti", expected apkg, gift, csv, json.',
    ],
    [
      'a package without a place',
      ['notes', '--to', 'apkg'],
      2,
      'Missing --out FILE, the package to write.',
    ],
    [
      'notes with errors',
      ['bad', '--to', 'gift', '--out', 'x'],
      1,
      'bad/x.md:1:1 error question-answer: found',
    ],
    [
      'a place that cannot be written',
      ['notes', '--to', 'gift', '--out', 'none/x'],
      1,
      'none/x:1:1 error export: found a place that cannot be written (ENOENT), expected a file in a folder that is there',
    ],
  ])('refuses %s and writes nothing', async (_, args, code, says) => {
    const folder = lay({ 'notes/x.md': WEFT, 'bad/x.md': 'Q: What?' })
    const ended = await notedrill(['export', ...args], { cwd: folder })
    expect([ended.code, ended.out]).toEqual([code, ''])
    expect(ended.err).toContain(says)
    expect(existsSync(join(folder, 'x'))).toBe(false)
    expect(existsSync(join(folder, 'notes/cards.lock.json'))).toBe(false)
  })
})
