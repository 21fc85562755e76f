import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileFolder } from '../../bin/notes/compile-folder.ts'
import { openFolder } from '../../bin/notes/open-folder.ts'
import { openSaver } from '../../bin/notes/save-build.ts'
import { encodeLock } from '../../compiler/lock/encode-lock.ts'
import { goneIds } from '../../compiler/lock/gone-ids.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import { lay, notedrill, readTree } from './notedrill-cli.ts'

const PATHS = ['a/x.md', 'a/y.md', 'b/z.md', 'mills.md']
const LINES = [
  '# Looms',
  '## Parts',
  '**Heddle**: the eye that lifts a thread of the warp',
  '**Shuttle**: the boat that carries the weft across',
  '**Reed**: the comb that beats the weft',
  '- Warp: the threads that run along',
  '- Weft: the thread that goes across',
  'An OSB (Object Storage Bucket).',
  'An OSB (Old Ship Building).',
  'Q: What turns a mill?\nA: Wind',
  'Q: What?',
  'The miller grinds grain into flour every day.',
]

type Edit =
  | { readonly kind: 'write'; readonly path: string; readonly lines: readonly string[] }
  | { readonly kind: 'remove'; readonly path: string }
  | { readonly kind: 'move'; readonly path: string; readonly to: string }

const path = fc.constantFrom(...PATHS)
const lines = fc.array(fc.constantFrom(...LINES), { maxLength: 8 })
const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), path, lines }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), path }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('move' as const), path, to: path }) },
)

function apply(folder: string, made: Edit): void {
  const at = (name: string): string => join(folder, name)
  switch (made.kind) {
    case 'write':
      mkdirSync(dirname(at(made.path)), { recursive: true })
      writeFileSync(at(made.path), made.lines.join('\n\n'))
      return
    case 'remove':
      rmSync(at(made.path), { force: true })
      return
    case 'move':
      try {
        renameSync(at(made.path), at(made.to))
      } catch {}
  }
}

function pathsOf(made: Edit): string[] {
  return made.kind === 'move' ? [made.path, made.to] : [made.path]
}

describe('a folder that is compiled again and again', () => {
  test('gives after every edit what a cold compile gives, and writes what it writes, to the byte', () => {
    fc.assert(
      fc.property(
        fc.array(edit, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        (edits, isTold) => {
          const folder = lay({ 'a/x.md': LINES.slice(0, 6).join('\n\n'), 'b/z.md': LINES[9] ?? '' })
          const [lock, bank] = [join(folder, 'cards.lock.json'), join(folder, '.bank')]
          const open = openFolder(folder)
          const save = openSaver()
          for (const made of edits) {
            apply(folder, made)
            const warm = open.compile(isTold ? pathsOf(made) : undefined)
            const cold = compileFolder(folder)
            expect(warm.messages).toEqual(cold.messages)
            expect(encodeLock(warm.lock)).toBe(encodeLock(cold.lock))
            const retired = goneIds(cold.lock)
            expect(goneIds(warm.lock)).toEqual(retired)
            const { files } = encodeBank(cold.decks, { retired })
            expect(encodeBank(warm.decks, { retired }).files).toEqual(files)
            expect(warm.accounts).toEqual(cold.accounts)
            if (warm.messages.some(({ severity }) => severity === 'error')) continue
            save(warm, bank, [])
            expect(readFileSync(lock, 'utf8')).toBe(encodeLock(cold.lock))
            for (const [name, bytes] of files)
              expect(readFileSync(join(bank, name)).equals(bytes)).toBe(true)
          }
        },
      ),
      { numRuns: 18 },
    )
  })
})

/** What a child prints, line by line. */
function listen(child: ChildProcess): () => Promise<string> {
  const printed = createInterface({ input: child.stdout ?? process.stdin })[Symbol.asyncIterator]()
  return async () => (await printed.next()).value ?? ''
}

describe('notedrill watch', () => {
  test('writes again what changed, as compile does, and keeps the bank while there are errors', async () => {
    const folder = lay({ 'notes/a/x.md': LINES.slice(0, 4).join('\n\n') })
    const script = join(import.meta.dirname, '../../bin/notedrill.ts')
    const child = spawn(process.execPath, [script, 'watch', 'notes', '--out', 'bank'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const next = listen(child)
    expect(await next()).toMatch(/^4 cards in 1 deck \(\d+ ms\)$/)
    expect(await next()).toBe('Watching notes.')
    writeFileSync(join(folder, 'notes/mills.md'), LINES[9] ?? '')
    expect(await next()).toMatch(/^5 cards in 2 decks \(\d+ ms\)$/)
    writeFileSync(join(folder, 'notes/mills.md'), LINES[10] ?? '')
    expect(await next()).toMatch(/^Nothing written: the notes have errors/)
    rmSync(join(folder, 'notes/mills.md'))
    expect(await next()).toMatch(/^4 cards in 1 deck \(\d+ ms\)$/)
    child.kill()
    expect(await once(child, 'exit')).toEqual([0, null])
    const lock = join(folder, 'notes/cards.lock.json')
    await notedrill(['compile', 'notes', '--out', 'cold', '--lock', lock], { cwd: folder })
    const written = readTree(join(folder, 'bank'))
    for (const [name, text] of Object.entries(readTree(join(folder, 'cold'))))
      expect([name, written[name]]).toEqual([name, text])
  })

  test('says what it misses', async () => {
    expect((await notedrill(['watch', 'none', '--out', 'bank'])).code).toBe(1)
    expect((await notedrill(['watch', 'none'])).err.split('\n')[0]).toBe(
      'Missing --out BANK, the folder to write the bank to.',
    )
  })
})
