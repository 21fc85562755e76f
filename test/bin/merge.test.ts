import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lay, notedrill } from './notedrill-cli.ts'

const NOTE = [
  '# Looms',
  'Q: What does a heddle lift?\nA: one thread of the warp',
  'Q: How many shafts has a plain loom?\nA: 2 shafts',
].join('\n\n')
const OURS = 'Q: What carries the weft across?\nA: the shuttle'
const THEIRS = 'Q: What beats the weft?\nA: the reed'

function runGit(folder: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main']
  execFileSync('git', ['-C', folder, ...identity, ...args], { stdio: 'pipe' })
}

/** Writes a note, compiles it and commits both. */
async function commit(folder: string, note: string): Promise<void> {
  writeFileSync(join(folder, 'notes/x.md'), note)
  await compileNotes(folder)
  runGit(folder, 'add', 'notes')
  runGit(folder, 'commit', '-qm', 'notes')
}

async function compileNotes(folder: string): Promise<void> {
  const args = ['compile', 'notes', '--out', 'bank']
  const { code, err } = await notedrill(args, { cwd: folder })
  expect([code, err]).toEqual([0, ''])
}

const lockOf = (folder: string): string =>
  readFileSync(join(folder, 'notes/cards.lock.json'), 'utf8')

/** The id of each question by its stem. */
function idsOf(folder: string): Map<string, string> {
  const rows = Object.entries(JSON.parse(lockOf(folder)) as Record<string, string[]>)
  return new Map(rows.flatMap(([id, row]) => (row.length > 3 ? [[row[3] ?? '', id] as const] : [])))
}

describe('two branches that both compiled', () => {
  test.each(['merge', 'diff3', 'zdiff3'])(
    'are one again after a merge with conflicts in the style %s: compiling resolves the lock',
    async (style) => {
      const folder = lay({ 'notes/x.md': NOTE })
      runGit(folder, 'init', '-q')
      await commit(folder, NOTE)
      runGit(folder, 'checkout', '-qb', 'theirs')
      await commit(folder, `${NOTE.replace('2 shafts', 'two shafts')}\n\n${THEIRS}`)
      const theirs = idsOf(folder)
      runGit(folder, 'checkout', '-q', 'main')
      await commit(folder, `${NOTE.replace('lift?', 'raise?')}\n\n${OURS}`)
      const ours = idsOf(folder)
      expect(() =>
        runGit(folder, '-c', `merge.conflictStyle=${style}`, 'merge', '-q', 'theirs'),
      ).toThrow('Command failed')
      const merged = `${NOTE.replace('2 shafts', 'two shafts').replace('lift?', 'raise?')}\n\n${OURS}\n\n${THEIRS}`
      writeFileSync(join(folder, 'notes/x.md'), merged)
      expect(lockOf(folder)).toContain('<<<<<<< HEAD')
      await compileNotes(folder)
      expect(lockOf(folder)).not.toContain('<<<<<<<')
      expect(idsOf(folder)).toEqual(
        new Map([...theirs, ...ours].filter(([stem]) => stem !== 'what doe heddle lift')),
      )
      const once = lockOf(folder)
      await compileNotes(folder)
      expect(lockOf(folder)).toBe(once)
    },
  )
})
