import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const NOTE = '# Parts\n\n**Heddle**: the eye that lifts a thread\n'
const BROKEN = 'Which?\n\n- [x] one\n'

describe.concurrent('notedrill check', () => {
  test('writes nothing and says that all is well', async () => {
    const folder = lay({ 'notes/a/x.md': NOTE })
    expect(await notedrill(['check', 'notes'], { cwd: folder })).toEqual({
      code: 0,
      out: '2 cards in 1 deck; 0 errors, 0 warnings, 0 suggestions\n',
      err: '',
    })
    expect(existsSync(join(folder, 'notes/cards.lock.json'))).toBe(false)
  })

  test('--frozen fails without a lock, passes with a fresh one, and fails when the notes have gone on', async () => {
    const folder = lay({ 'notes/a/x.md': NOTE })
    const frozen = async (): Promise<[number | null, string]> => {
      const { code, out } = await notedrill(['check', 'notes', '--frozen'], { cwd: folder })
      return [code, out.split('\n')[0] ?? '']
    }
    const stale =
      'notes/cards.lock.json:1:1 error lock: found a lock that the notes have outgrown, expected the one that `notedrill compile` writes; commit it'
    expect(await frozen()).toEqual([1, stale])
    await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    expect(await frozen()).toEqual([0, '2 cards in 1 deck; 0 errors, 0 warnings, 0 suggestions'])
    writeFileSync(join(folder, 'notes/a/x.md'), `${NOTE}\n**Reed**: the comb that beats the weft\n`)
    expect(await frozen()).toEqual([1, stale])
  })

  test.each<[string, string]>([
    [
      'text',
      'notes/a/x.md:3:1 error task-list: found one option, expected two or more\n0 cards in 0 decks; 1 error, 0 warnings, 0 suggestions\n',
    ],
    [
      'github',
      '::error file=notes/a/x.md,line=3,col=1,title=task-list::found one option, expected two or more\n',
    ],
  ])('--format %s', async (format, printed) => {
    const folder = lay({ 'notes/a/x.md': BROKEN })
    expect(await notedrill(['check', 'notes', '--format', format], { cwd: folder })).toEqual({
      code: 1,
      out: printed,
      err: '',
    })
  })

  test('--format json is JSON', async () => {
    const folder = lay({ 'notes/a/x.md': BROKEN })
    const { out } = await notedrill(['check', 'notes', '--format', 'json'], { cwd: folder })
    expect(JSON.parse(out)).toEqual([
      {
        path: 'notes/a/x.md',
        line: 3,
        column: 1,
        severity: 'error',
        rule: 'task-list',
        found: 'one option',
        expected: 'two or more',
      },
    ])
  })

  test('suggests what may be a slip of the pen, and leaves the note as it is', async () => {
    const often =
      'The container runs. A container stops. Each container has a name. Containers: a container.'
    const folder = lay({
      'notes/a/x.md': `${often}\n\nA performence and \`conatiner\` of a conatiner, see [it](x/contaner.md).`,
      'notes/a/y.md': 'Performance: good performance, bad performance, no performance.',
    })
    expect(await notedrill(['check', 'notes'], { cwd: folder })).toEqual({
      code: 0,
      out: [
        'notes/a/x.md:3:3 suggestion typo: found “performence”, asked as “performance”, expected “performance”',
        'notes/a/x.md:3:36 suggestion typo: found “conatiner”, asked as “container”, expected “container”',
        '0 cards in 1 deck; 0 errors, 0 warnings, 2 suggestions\n',
      ].join('\n'),
      err: '',
    })
  })

  test.each<[string, string]>([
    ['protection', 'projection'],
    ['adoptive', 'adaptive'],
    ['depleted', 'deleted'],
    ['compete', 'complete'],
    ['containers', 'container'],
    ['isolates', 'isolated'],
    ['organisational', 'organizational'],
    ['infected', 'injected'],
  ])('takes %s for no slip of %s', async (word, known) => {
    const folder = lay({ 'notes/x.md': `${`Some ${known} here. `.repeat(6)}\n\nOne ${word}.` })
    const { out } = await notedrill(['check', 'notes'], { cwd: folder })
    expect(out).toContain('0 errors, 0 warnings, 0 suggestions')
  })

  test('names what two notes say differently, as a suggestion', async () => {
    const folder = lay({
      'notes/a.md': 'An OSB (Object Storage Bucket).',
      'notes/b.md': 'An OSB (Old Ship Building).',
    })
    const { code, out } = await notedrill(['check', 'notes', '--format', 'github'], { cwd: folder })
    expect([code, out.split('::')[1]]).toEqual([
      0,
      'notice file=notes/a.md,line=1,col=1,title=source-conflict',
    ])
  })
})
