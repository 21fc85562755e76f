import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { GIF, PNG } from '../support/tiny-images.ts'
import { lay, notedrill, readTree, runNotedrill } from './notedrill-cli.ts'

const GOOD = {
  'notes/looms/parts.md':
    '# Parts\n\n**Heddle**: the eye that lifts a thread\n\n**Shuttle**: the boat that carries the weft\n',
  'notes/mills.md': '# Mills\n\nQ: What turns a wind mill?\nA: The wind\n',
}

describe.concurrent('notedrill compile', () => {
  test('writes a bank and the lock, and says what is in it', async () => {
    const folder = lay(GOOD)
    const { code, out, err } = await runNotedrill(['compile', 'notes', '--out', 'bank'], {
      cwd: folder,
    })
    expect([code, err]).toEqual([0, ''])
    expect(out).toMatch(
      /^4 cards in 2 decks, written to bank\n {2}looms {2}3 cards, [3-9] questions\n {2}mills {2}1 card, 1 question\n$/,
    )
    const manifest = JSON.parse(readFileSync(join(folder, 'bank/manifest.json'), 'utf8'))
    expect(
      manifest.decks.map(({ id, title, cards }: { id: string; title: string; cards: number }) => [
        id,
        title,
        cards,
      ]),
    ).toEqual([
      ['looms', 'Looms', 3],
      ['mills', 'Mills', 1],
    ])
    expect(
      Object.keys(readTree(join(folder, 'bank'))).map((name) =>
        name.replace(/[0-9a-f]{12}/, 'HASH'),
      ),
    ).toEqual(['decks/looms.HASH.json', 'decks/mills.HASH.json', 'index.HASH.bin', 'manifest.json'])
    expect(existsSync(join(folder, 'notes/cards.lock.json'))).toBe(true)
  })

  test('writes the same bytes wherever, in whatever language and time zone it runs', async () => {
    const folder = lay(GOOD)
    const trees = [
      { cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' }, notes: 'notes', out: 'one' },
      {
        cwd: '/',
        env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Apia' },
        notes: join(folder, 'notes'),
        out: join(folder, 'two'),
      },
    ].map(async ({ cwd, env, notes, out }) => {
      const lock = join(folder, `${out.at(-1)}.lock`)
      const ended = await runNotedrill(['compile', notes, '--out', out, '--lock', lock], {
        cwd,
        env,
      })
      expect(ended.code).toBe(0)
      return readTree(join(folder, out.split('/').at(-1) ?? ''))
    })
    expect(await trees[1]).toEqual(await trees[0])
  })

  test('leaves the lock beside the notes alone when another is named, and changes nothing that is the same', async () => {
    const folder = lay(GOOD)
    await notedrill(['compile', 'notes', '--out', 'bank', '--lock', 'other.json'], { cwd: folder })
    expect(existsSync(join(folder, 'notes/cards.lock.json'))).toBe(false)
    const before = {
      ...readTree(join(folder, 'bank')),
      lock: readFileSync(join(folder, 'other.json'), 'utf8'),
    }
    await notedrill(['compile', 'notes', '--out', 'bank', '--lock', 'other.json'], { cwd: folder })
    expect({
      ...readTree(join(folder, 'bank')),
      lock: readFileSync(join(folder, 'other.json'), 'utf8'),
    }).toEqual(before)
  })

  test.each<[string, Record<string, string | Uint8Array>, string]>([
    [
      'a folder that is not there',
      { x: '' },
      'notes:1:1 error notes: found nothing there, expected a folder of notes\n',
    ],
    [
      'a file for a folder',
      { notes: 'x' },
      'notes:1:1 error notes: found a file, expected a folder of notes\n',
    ],
    [
      'a folder without notes',
      { 'notes/x.txt': 'x' },
      'notes:1:1 error notes: found no Markdown file, expected at least one `.md` in the folder or below\n',
    ],
    [
      'a note that is not UTF-8',
      { 'notes/a/x.md': new Uint8Array([0xff]) },
      'notes/a/x.md:1:1 error utf-8: found bytes that are not UTF-8, expected text in UTF-8\n',
    ],
    [
      'a malformed task list',
      { 'notes/a/x.md': '# T\n\nWhich?\n\n- [ ] one\n- [ ] two\n' },
      'notes/a/x.md:5:1 error task-list: found no option marked right, expected at least one `[x]`; `quiz: false` in the front matter if these are things to do\n',
    ],
    [
      'a lock that is none',
      { 'notes/a/x.md': 'x', 'notes/cards.lock.json': '{}' },
      'notes/cards.lock.json:1:1 error lock: found what no lock of notedrill has, expected the file as it was written (with the marks of a merge, if there was one), or none\n',
    ],
  ])('says where: %s, and writes nothing', async (_, files, message) => {
    const folder = lay(files)
    expect(await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })).toEqual({
      code: 1,
      out: '',
      err: message,
    })
    expect(existsSync(join(folder, 'bank'))).toBe(false)
  })

  test('lays a bank beside the notes, or in a folder of theirs, whatever its name begins with', async () => {
    const folder = lay({ 'notes/a/x.md': 'Q: Which?\nA: One\n' })
    for (const out of ['note', 'notes-bank', 'notes/bank'])
      expect((await notedrill(['compile', 'notes', '--out', out], { cwd: folder })).code).toBe(0)
    symlinkSync(join(folder, 'notes'), join(folder, 'link'))
    expect((await notedrill(['compile', 'notes', '--out', 'link'], { cwd: folder })).code).toBe(2)
    expect(existsSync(join(folder, 'notes/manifest.json'))).toBe(false)
  })

  test('leaves the bank of before whole when a note goes wrong, and ends as what failed', async () => {
    const folder = lay(GOOD)
    await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    const before = readTree(join(folder, 'bank'))
    writeFileSync(join(folder, 'notes/mills.md'), 'Q: What?\n')
    const args = ['compile', 'notes', '--out', 'bank']
    expect((await runNotedrill(args, { cwd: folder })).code).toBe(1)
    expect(readTree(join(folder, 'bank'))).toEqual(before)
  })

  test('keeps the files of the last bank for who still reads them, and removes older ones', async () => {
    const folder = lay(GOOD)
    const compileWith = async (text: string): Promise<number> => {
      writeFileSync(join(folder, 'notes/mills.md'), `Q: What turns it?\nA: ${text}\n`)
      await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
      const names = Object.keys(readTree(join(folder, 'bank')))
      return names.filter((name) => name.startsWith('decks/mills')).length
    }
    expect(await compileWith('Wind')).toBe(1)
    expect(await compileWith('Water')).toBe(2)
    expect(await compileWith('Steam')).toBe(2)
  })

  test('compiles where the place of the lock is no place for a file, with a warning', async () => {
    const folder = lay({ ...GOOD, 'file.txt': 'x' })
    const { code, err } = await notedrill(
      ['compile', 'notes', '--out', 'bank', '--lock', 'file.txt/lock.json'],
      { cwd: folder },
    )
    expect([code, err]).toEqual([
      0,
      'file.txt/lock.json:1:1 warning lock: found a place that cannot be written (ENOTDIR), expected a lock file there, or --lock FILE; without it cards lose their history when their lines are edited\n',
    ])
  })
})

describe.concurrent('notedrill', () => {
  test.each<[string[], string]>([
    [[], 'Usage: notedrill COMMAND …'],
    [['nonsense'], 'Unexpected command "nonsense".'],
    [['compile'], 'Missing NOTES, the folder of notes.'],
    [['compile', 'notes'], 'Missing --out BANK, the folder to write the bank to.'],
    [['compile', 'notes', 'more', '--out', 'x'], 'Unexpected argument "more".'],
    [['compile', 'notes', '--out', 'x', '--wrong'], "Unknown option '--wrong'."],
    [['compile', 'notes', '--out'], "Option '--out <value>' argument missing."],
    [
      ['compile', 'notes', '--out', 'x', '--format', 'xml'],
      'Unexpected --format "xml", expected text, json, github.',
    ],
    [
      ['compile', '.', '--out', '.'],
      'Unexpected --out ".", which holds the notes: name a folder for the bank alone.',
    ],
    [
      ['compile', 'notes/tea', '--out', 'notes'],
      'Unexpected --out "notes", which holds the notes: name a folder for the bank alone.',
    ],
    [
      ['watch', 'notes', '--out', '/'],
      'Unexpected --out "/", which holds the notes: name a folder for the bank alone.',
    ],
    [['check'], 'Missing NOTES, the folder of notes.'],
    [['explain'], 'Missing FILE, the note to explain.'],
  ])('%j is told in a sentence, with the usage', async (args, sentence) => {
    const { code, out, err } = await notedrill(args)
    expect([code, out, err.split('\n')[0]]).toEqual([2, '', sentence])
    expect(err).toContain('Usage: notedrill')
  })

  test.each(['compile', 'check', 'explain', 'stats', 'diff', 'watch', 'export', 'import'])(
    '%s --help says how to call it',
    async (command) => {
      const { code, out, err } = await notedrill([command, '--help'])
      expect([code, out.split(' ').slice(0, 3).join(' '), err]).toEqual([
        0,
        `Usage: notedrill ${command}`,
        '',
      ])
    },
  )

  test('--help lists the commands', async () => {
    const { code, out } = await notedrill(['--help'])
    expect(code).toBe(0)
    for (const command of ['compile', 'check', 'explain', 'diff', 'export'])
      expect(out).toContain(`\n  ${command}`)
  })

  test('copies the images that questions show, and takes away what no bank needs any more', async () => {
    const asked = (name: string) => `Q: What is ![a](img/${name})?\nA: A point\n`
    const folder = lay({
      'notes/looms/parts.md': asked('dot.png'),
      'notes/looms/img/dot.png': PNG,
      'notes/looms/img/dot.gif': GIF,
    })
    const run = async (): Promise<string[]> => {
      const { code } = await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
      expect(code).toBe(0)
      return readdirSync(join(folder, 'bank/assets')).sort()
    }
    const [png = ''] = await run()
    expect(png).toMatch(/^[0-9a-f]{16}\.png$/)
    expect(readFileSync(join(folder, 'bank/assets', png)).equals(PNG)).toBe(true)
    writeFileSync(join(folder, 'notes/looms/parts.md'), asked('dot.gif'))
    const both = await run()
    expect(both).toHaveLength(2)
    writeFileSync(join(folder, 'notes/looms/parts.md'), `${asked('dot.gif')}\nQ: Two?\nA: Yes\n`)
    expect(await run()).toEqual(both.filter((name) => name.endsWith('.gif')))
  })

  test('finds an image of a vault by its name, if only one has it', async () => {
    const note = 'Q: What is ![[dot.png]]?\nA: A point\n'
    const folder = lay({ 'notes/a/x.md': note, 'notes/attachments/dot.png': PNG })
    const run = () => notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    expect((await run()).code).toBe(0)
    expect(readdirSync(join(folder, 'bank/assets'))).toHaveLength(1)
    writeFileSync(join(folder, 'notes/dot.png'), PNG)
    expect((await run()).err).toContain('found `a/dot.png`, which is not there')
  })

  test('follows no link out of the notes for an image', async () => {
    const folder = lay({ 'secret.png': PNG, 'notes/a/x.md': 'Q: ![](dot.png)\nA: Dot\n' })
    symlinkSync(join(folder, 'secret.png'), join(folder, 'notes/a/dot.png'))
    const { code, err } = await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    expect([code, err]).toEqual([
      1,
      'notes/a/x.md:1:4 error image: found `a/dot.png`, which is not there, expected an image below the notes\n',
    ])
  })
})
