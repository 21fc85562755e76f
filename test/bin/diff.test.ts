import { execFileSync } from 'node:child_process'
import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const LINES = [
  '# Looms',
  'Q: What does a heddle lift?\nA: one thread of the warp',
  'Q: What carries the weft across the warp of a loom?\nA: the shuttle',
  'Q: What does the reed of a loom do?\nA: it beats the weft',
  'Q: How many shafts has a plain loom?\nA: 2 shafts',
  'Q: Who wove the first of them?\nA: nobody knows',
]
const NOTE = LINES.join('\n\n')

/** A repository with one note, compiled and committed. */
async function commitNote(): Promise<string> {
  const folder = lay({ 'notes/a/x.md': NOTE })
  await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
  const git = (...args: string[]): void => {
    execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@b', ...args])
  }
  git('init', '-q')
  git('add', 'notes')
  git('commit', '-qm', 'notes')
  return folder
}

/** Markdown with the ids and their comments left out. */
function withoutIds(text: string): string[] {
  return text
    .replace(/\b[a-z2-7]{10}\b/g, 'ID')
    .trimEnd()
    .split('\n')
}

async function compare(folder: string, note: string, ...args: string[]): Promise<string> {
  writeFileSync(join(folder, 'notes/a/x.md'), note)
  const { code, out, err } = await notedrill(['diff', ...args], { cwd: folder })
  expect([code, err]).toEqual([0, ''])
  return out
}

describe.concurrent('notedrill diff', () => {
  test('says that nothing changed', async () => {
    const folder = await commitNote()
    expect(await compare(folder, NOTE)).toBe('### Cards: 5 kept\n')
  })

  test('tells reworded from changed, added and removed, and how to decide', async () => {
    const folder = await commitNote()
    const edited = NOTE.replace('carries the weft across the', 'takes the weft through the')
      .replace('2 shafts', '4 shafts')
      .replace(LINES.at(-1) ?? '', 'Q: Which city built mills?\nA: Manchester')
    expect(withoutIds(await compare(folder, edited))).toEqual([
      '### Cards: 2 kept, 1 reworded, 1 with another answer, 1 added, 1 removed',
      '',
      '**With another answer** (1) Learners keep their schedule, unless you reset.',
      '',
      '- `ID` `a/x.md:12` How many shafts has a plain loom?',
      '  → ~~2 shafts~~ 4 shafts',
      '',
      'To let learners begin anew with one, name it in `overrides.yml` beside the notes:',
      '',
      '```yaml',
      'reset:',
      '  - ID # How many shafts has a plain loom?',
      '```',
      '',
      '**Reworded** (1) The schedule is kept.',
      '',
      '- `ID` `a/x.md:6` ~~What carries the weft across the warp of a loom?~~ What takes the weft through the warp of a loom?',
      '  → the shuttle',
      '',
      '**Added** (1)',
      '',
      '- `ID` `a/x.md:15` Which city built mills? → Manchester',
      '',
      '**Removed** (1) Their ids are kept: they return with the fact.',
      '',
      '- `ID` `a/x.md:15` Who wove the first of them? → nobody knows',
    ])
  })

  test('tells what moved and what came back', async () => {
    const folder = await commitNote()
    const away = LINES.toSpliced(3, 1).join('\n\n').replace('# Looms', '# Weaving')
    expect(withoutIds(await compare(folder, away))).toEqual([
      '### Cards: 4 moved, 1 removed',
      '',
      '**Removed** (1) Their ids are kept: they return with the fact.',
      '',
      '- `ID` `a/x.md:9` What does the reed of a loom do? → it beats the weft',
      '',
      '**Moved** (4) The schedule is kept.',
      '',
      '- `ID` `a/x.md:3` What does a heddle lift?, from another heading',
      '- `ID` `a/x.md:6` What carries the weft across the warp of a loom?, from another heading',
      '- `ID` `a/x.md:9` How many shafts has a plain loom?, from another heading',
      '- `ID` `a/x.md:12` Who wove the first of them?, from another heading',
    ])
    await notedrill(['compile', 'notes', '--out', 'bank'], { cwd: folder })
    copyFileSync(join(folder, 'notes/cards.lock.json'), join(folder, 'old.json'))
    expect(withoutIds(await compare(folder, `${away}\n\n${LINES[3]}`, 'old.json'))).toEqual([
      '### Cards: 4 kept, 1 returned',
      '',
      '**Returned** (1) They were asked before and come back with their memories.',
      '',
      '- `ID` `a/x.md:15` What does the reed of a loom do? → it beats the weft',
    ])
  })

  test('against a lock alone, holds words against words', async () => {
    const folder = await commitNote()
    const edited = NOTE.replace('it beats the weft', 'it beats every weft')
    const out = await compare(folder, edited, 'notes/cards.lock.json')
    expect(withoutIds(out).slice(2)).toEqual([
      '**Reworded** (1) The schedule is kept.',
      '',
      '- `ID` `a/x.md:9` what doe reed of loom do',
      '  → ~~it beat weft~~ it beat every weft',
    ])
  })

  test('offers to keep what was rewritten beyond recognition', async () => {
    const folder = await commitNote()
    const rewritten =
      'Q: Why has every weaving machine a swinging comb inside?\nA: it beats the weft'
    const out = await compare(folder, NOTE.replace(LINES[3] ?? '', rewritten))
    const [, added, removed] =
      /keep: # the new id: the id it had\n {2}(\w{10}): (\w{10}) # Why has every/.exec(out) ?? []
    expect(out).toContain(
      `- \`${added}\` \`a/x.md:9\` Why has every weaving machine a swinging comb inside? → it beats the weft`,
    )
    expect(out).toContain(`- \`${removed}\` \`a/x.md:9\` What does the reed of a loom do? → it`)
  })

  test('--format json is JSON', async () => {
    const folder = await commitNote()
    const out = await compare(folder, NOTE.replace('2 shafts', '4 shafts'), '--format', 'json')
    const change = {
      id: expect.stringMatching(/^[a-z2-7]{10}$/),
      file: 'a/x.md',
      line: 12,
      stem: 'How many shafts has a plain loom?',
    }
    expect(JSON.parse(out)).toEqual({
      kept: 4,
      reworded: [],
      rekeyed: [
        { before: { ...change, answer: '2 shafts' }, after: { ...change, answer: '4 shafts' } },
      ],
      moved: [],
      added: [],
      returned: [],
      removed: [],
      rewrites: [],
    })
  })

  test.each<[string, string[], number, string]>([
    [
      'a revision that is none',
      ['nonsense'],
      1,
      '"nonsense" is no lock file, and no revision that git knows of notes',
    ],
    [
      'a file that is no lock',
      ['notes/a/x.md'],
      1,
      'notes/a/x.md is no lock file of notedrill (line 1).',
    ],
    ['an option for git', ['--', '--output=x'], 1, '"--output=x" is no lock file, and no revision'],
    [
      'notes that are not there',
      ['--notes', 'none'],
      1,
      'none:1:1 error notes: found nothing there',
    ],
  ])('refuses %s', async (_, args, code, says) => {
    const folder = await commitNote()
    const ended = await notedrill(['diff', ...args], { cwd: folder })
    expect([ended.code, ended.out]).toEqual([code, ''])
    expect(ended.err).toContain(says)
  })

  test('asks which notes are meant where it cannot tell, and needs a repository', async () => {
    const folder = await commitNote()
    rmSync(join(folder, '.git'), { recursive: true })
    expect((await notedrill(['diff'], { cwd: folder })).err).toContain(
      'notes is in no git repository: compare with a lock file instead.',
    )
    rmSync(join(folder, 'notes/cards.lock.json'))
    expect((await notedrill(['diff'], { cwd: folder })).err).toContain(
      'No folder here, or more than one, has a cards.lock.json: name it with --notes.',
    )
  })
})
