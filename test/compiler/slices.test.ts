import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeVault } from '../../bench/vault/make-vault.ts'
import { compile } from '../../compiler/compile.ts'
import { decodeLock, encodeLock } from '../../compiler/lock/encode-lock.ts'
import { goneIds } from '../../compiler/lock/gone-ids.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import { comparePaths } from '../../compiler/note/compare-paths.ts'
import type { NoteFile } from '../../compiler/note/read-note.ts'
import { compileSlices } from '../../compiler/slice/compile-slices.ts'
import { openLocalSlice } from '../../compiler/slice/open-local-slice.ts'
import { partDecks } from '../../compiler/slice/part-decks.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import { PNG } from '../support/tiny-images.ts'
import { note } from './arbitrary-note.ts'

const readImage = (path: string): Uint8Array | undefined =>
  /dot\.png$/.test(path) ? PNG : undefined

/** What is written of notes that are compiled in slices. */
async function compileIn(count: number, files: readonly NoteFile[], lock: string | undefined) {
  const inOrder = files.toSorted((a, b) => comparePaths(a.path, b.path))
  const paths = inOrder.map(({ path }) => path)
  const slices = partDecks(paths, count).map((own) =>
    openLocalSlice(own, () => inOrder.filter(({ path }) => own.includes(path)), readImage),
  )
  const built = await compileSlices(slices, paths, lock)
  if ('badLine' in built) return built
  return { files: built.bank?.files, lock: asWritten(built.lock), messages: built.messages }
}

/** A lock as this build would write it: one in which nothing changes stays as it is. */
function asWritten(text: string): string {
  const lock = decodeLock(text)
  return 'badLine' in lock ? text : encodeLock(lock)
}

/** The same, compiled as one. */
function compileWhole(files: readonly NoteFile[], text: string | undefined) {
  const lock = text === undefined ? EMPTY_LOCK : decodeLock(text)
  if ('badLine' in lock) return lock
  const compiled = compile(files, lock, readImage)
  const hasErrors = compiled.messages.some(({ severity }) => severity === 'error')
  return {
    files: hasErrors
      ? undefined
      : encodeBank(compiled.decks, {
          assets: compiled.assets,
          retired: goneIds(compiled.lock),
        }).files,
    lock: encodeLock(compiled.lock),
    messages: compiled.messages,
  }
}

const LINES = [
  '# Loom',
  'The loom is a machine that weaves cloth.',
  'The Virtual Private Network (VPN) is old.',
  'The Very Plain Net (VPN) is new.',
  '**Warp**: the long thread of a loom',
  '**Weft**: the cross thread of a loom',
  '**Reed**: the comb that beats a thread',
  '- Loom: the frame that holds a thread',
  'Q: What turns a mill?\nA: Wind',
  'Q: What is ![a](dot.png)?\nA: A dot',
  'Q: What is ![a](none.png)?\nA: Nothing ^gone',
  'Q: What beats? ^reed\nA: The reed',
  'The {{c1::reed}} beats the weft.',
  'A plain loom has 2 shafts.',
  'A plain loom has 3 shafts.',
]

const path = fc.constantFrom(
  'a/x.md',
  'a/y.md',
  'A/x.md',
  'a.md',
  'b/x.md',
  'b-c/z.md',
  'é/x.md',
  '😀.md',
  'ﬀ.md',
)
const text = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.array(fc.constantFrom(...LINES), { maxLength: 8 }).map((all) => all.join('\n\n')),
  },
  { weight: 1, arbitrary: note },
)
const notes = fc
  .dictionary(path, text, { minKeys: 1, maxKeys: 6 })
  .map((all): NoteFile[] =>
    Object.entries(all).map(([name, value]) => ({ path: name, bytes: Buffer.from(value) })),
  )

describe('slices that are compiled side by side', () => {
  test('give what one compile gives, to the byte, however many there are, build after build', async () => {
    await fc.assert(
      fc.asyncProperty(
        notes,
        notes,
        fc.integer({ min: 1, max: 4 }),
        async (before, after, count) => {
          let lock: string | undefined
          for (const files of [
            before,
            after,
            before,
            [...before, ...after.filter(isNew(before))],
          ]) {
            const whole = compileWhole(files, lock)
            expect(await compileIn(count, files, lock)).toEqual(whole)
            lock = 'lock' in whole ? whole.lock : undefined
          }
        },
      ),
      { numRuns: 20, seed: 3 },
    )
  })

  test('agree on what is common in a vault', async () => {
    const vault = makeVault(15, 8).map((file, at) => ({ ...file, path: `deck-${at % 3}/${at}.md` }))
    const often = Array.from({ length: 2100 }, (_, at) => `- Part${at}: the oak frame of a loom`)
    const files = [...vault, { path: 'm/x.md', bytes: Buffer.from(often.join('\n')) }]
    expect(await compileIn(3, files, undefined)).toEqual(compileWhole(files, undefined))
  })

  test.each<[string, (lock: string) => string]>([
    [
      'has the marks of a merge',
      (lock) => lock.replace(/\n(".*)\n/, '\n<<<<<<< HEAD\n$1\n=======\n>>>>>>> x\n'),
    ],
    [
      'has lines in another order',
      (lock) =>
        lock
          .split('\n')
          .map((line, at, all) => (at === 1 ? all[2] : at === 2 ? all[1] : line))
          .join('\n'),
    ],
    ['ends its lines as Windows does', (lock) => lock.replaceAll('\n', '\r\n')],
    ['has a line that is none', (lock) => lock.replace(/\n".*\n/, '\nnone\n')],
    ['has a line of an unknown shape', (lock) => lock.replace(/\[".*\],/, '[1],')],
    [
      'lacks lines',
      (lock) =>
        lock
          .split('\n')
          .filter((_, at) => at % 2 === 0 || at > 20)
          .join('\n'),
    ],
    ['knows other cards', (lock) => lock.replaceAll('"cell.value"', '"cell.row"')],
    [
      'says that cards are gone',
      (lock) => lock.replaceAll(/(?<=[02468]\.md.*)\],$/gm, ',"gone"],'),
    ],
  ])('find which card is which in a lock that %s', async (_, change) => {
    const files = makeVault(12, 5).map((file, at) => ({ ...file, path: `d${at % 2}/${at}.md` }))
    const first = compileWhole(files, undefined)
    const lock = change('lock' in first ? first.lock : '')
    expect(await compileIn(2, files, lock)).toEqual(compileWhole(files, lock))
  })
})

function isNew(known: readonly NoteFile[]): (file: NoteFile) => boolean {
  return ({ path: name }) => known.every((other) => other.path !== name)
}

test('decks are parted whole, the largest first', () => {
  const paths = ['a/1.md', 'a/2.md', 'a/3.md', 'b/1.md', 'b/2.md', 'c.md', 'd/1.md']
  expect(partDecks(paths, 2)).toEqual([
    ['a/1.md', 'a/2.md', 'a/3.md', 'd/1.md'],
    ['b/1.md', 'b/2.md', 'c.md'],
  ])
  expect(partDecks(['a/1.md', 'A/2.md', 'a.md'], 4)).toEqual([['a/1.md', 'A/2.md', 'a.md']])
})
