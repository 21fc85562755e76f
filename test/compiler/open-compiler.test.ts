import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openDice } from '../../bench/vault/dice.ts'
import { makeVault } from '../../bench/vault/make-vault.ts'
import { type Compiled, compile } from '../../compiler/compile.ts'
import { encodeLock } from '../../compiler/lock/encode-lock.ts'
import { EMPTY_LOCK, type Lock } from '../../compiler/lock/lock.ts'
import type { NoteFile } from '../../compiler/note/read-note.ts'
import { openCompiler } from '../../compiler/open-compiler.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import { note } from './arbitrary-note.ts'

const vault = makeVault(12, 7).map(({ bytes }) => Buffer.from(bytes).toString('utf8'))
const PATHS = [
  'a/x.md',
  'a/y.md',
  'b/x.md',
  'b/index.md',
  'c/z.md',
  'Café/é.md',
  'solo.md',
  'a/README.md',
]

type Edit = (notes: Map<string, string>) => void

const path = fc.constantFrom(...PATHS)
const text = fc.oneof(note, fc.constantFrom(...vault))
/** Few words in many notes, so that a change of one concerns others. */
const shared = fc.constantFrom(
  'The loom is a machine that weaves cloth.',
  'The Virtual Private Network (VPN) is old.',
  'The Very Plain Net (VPN) is new.',
  '**Warp**: the long thread of a loom',
  '**Weft**: the cross thread of a loom',
  '**Reed**: the comb that beats a thread',
  '- Loom: the frame that holds a thread',
  'A shuttle is the comb that carries a thread.',
)

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(path, text).map(
    ([name, value]): Edit =>
      (notes) =>
        notes.set(name, value),
  ),
  fc.tuple(path, shared).map(
    ([name, line]): Edit =>
      (notes) =>
        notes.set(name, `${notes.get(name) ?? '# Loom\n'}\n\n${line}\n`),
  ),
  fc.tuple(path, fc.nat()).map(
    ([name, seed]): Edit =>
      (notes) => {
        const lines = (notes.get(name) ?? '').split('\n')
        lines.splice(seed % lines.length, 1)
        notes.set(name, lines.join('\n'))
      },
  ),
  path.map(
    (name): Edit =>
      (notes) =>
        notes.delete(name),
  ),
  fc.tuple(path, path).map(
    ([from, to]): Edit =>
      (notes) => {
        notes.set(to, notes.get(from) ?? '')
        notes.delete(from)
      },
  ),
)

function show({ decks, lock, messages, accounts }: Compiled): readonly unknown[] {
  return [encodeBank(decks).manifest.revision, encodeLock(lock), messages, accounts]
}

test('a compiler that remembers gives what a cold compile gives, edit by edit, to the byte', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(edit, fc.boolean()), { minLength: 1, maxLength: 14 }),
      (edits) => {
        const notes = new Map<string, string>()
        const compiler = openCompiler()
        let files: readonly NoteFile[] = []
        let lock: Lock = EMPTY_LOCK
        for (const [change, isLooked] of edits) {
          change(notes)
          if (!isLooked) continue
          files = [...notes].map(([name, value]) => {
            const bytes = Buffer.from(value)
            const known = files.find((file) => file.path === name)
            return known && bytes.equals(known.bytes) ? known : { path: name, bytes }
          })
          const warm = compiler.compile(files, lock)
          expect(show(warm)).toEqual(show(compile(files, lock)))
          lock = warm.lock
        }
      },
    ),
    { numRuns: 40, seed: 11 },
  )
})

const room = '\n***'.repeat(20)
const terms = `**Frame**: the oak part that holds a loom

**Shuttle**: the quick part that carries a thread

**Reed**: the steel part that beats a thread${room}`
const alone = (name: string, says: string): string => `**${name}**: ${says}${room}`

/** Notes, and what is written, changed or (with nothing) taken away after them, each to concern a note that stays as it is. */
const concerns: readonly [
  string,
  Readonly<Record<string, string>>,
  ...Readonly<Record<string, string | undefined>>[],
][] = [
  [
    'a statement that makes a wrong option right',
    { 'a/x.md': terms },
    { 'b/y.md': 'The reed is a quick part that carries the thread.' },
    { 'b/y.md': 'Nothing.' },
  ],
  [
    'a contradiction',
    { 'a/x.md': 'An OSB (Object Storage Bucket).' },
    { 'b/y.md': 'An OSB (Old Ship Building).' },
    { 'a/x.md': 'An OSB (Object Storage Bucket).\n\nAnd more.' },
    { 'a/x.md': 'And before.\n\nAn OSB (Object Storage Bucket).' },
    { 'b/y.md': undefined },
  ],
  [
    'wrong options from the deck',
    { 'a/x.md': alone('Iron frame', 'the heavy part of a loom') },
    {
      'a/y.md': alone('Oak frame', 'the old part of a mill'),
      'a/z.md': alone('Ash frame', 'the light part of a cart'),
    },
    { 'a/y.md': alone('Elm frame', 'the soft part of a boat') },
    { 'a/y.md': undefined },
  ],
  ['a twin above', { 'a/x.md': terms }, { 'a/b.md': terms }, { 'a/b.md': undefined }],
  [
    'a card that moves',
    { 'a/x.md': terms, 'b/y.md': 'Text.' },
    { 'a/x.md': 'Text.', 'b/y.md': terms },
    { 'a/x.md': terms },
  ],
  [
    'a card that comes back elsewhere',
    { 'a/x.md': `${terms}\n\n**Heddle**: the loop of an old loom`, 'b/y.md': 'Text.' },
    { 'a/x.md': terms },
    { 'b/y.md': '**Heddle**: the loop of an old loom' },
  ],
  [
    'an id of the author’s',
    { 'a/x.md': 'Q: One?\nA: Two ^ab1', 'b/y.md': 'Q: One?\nA: Two ^ab2' },
    { 'b/y.md': 'Q: One?\nA: Two ^ab1' },
    { 'a/x.md': 'Q: One?\nA: Two' },
  ],
]

test.each(concerns)('%s is seen by the notes it concerns', (_, first, ...changes) => {
  const compiler = openCompiler()
  const notes = new Map<string, NoteFile>()
  let lock: Lock = EMPTY_LOCK
  const shown = [first, ...changes].map((change) => {
    for (const [name, value] of Object.entries(change))
      if (value === undefined) notes.delete(name)
      else notes.set(name, { path: name, bytes: Buffer.from(value) })
    const files = [...notes.values()]
    const warm = compiler.compile(files, lock)
    expect(show(warm)).toEqual(show(compile(files, lock)))
    lock = warm.lock
    return JSON.stringify(warm.decks.map(({ cards }) => cards))
  })
  expect(new Set(shown).size).toBeGreaterThan(1)
})

test('lines that are swapped between the notes of a vault, again and again', () => {
  const dice = openDice(5)
  const notes = makeVault(16, 3).map(({ path: name, bytes }) => ({
    name,
    lines: String(bytes).split('\n'),
  }))
  const compiler = openCompiler()
  let files = notes.map(({ name, lines }) => ({ path: name, bytes: Buffer.from(lines.join('\n')) }))
  let lock: Lock = EMPTY_LOCK
  for (let round = 0; round < 8; round++) {
    const warm = compiler.compile(files, lock)
    expect(show(warm)).toEqual(show(compile(files, lock)))
    lock = warm.lock
    const [a, b] = [dice.roll(notes.length), dice.roll(notes.length)]
    const [ours, theirs] = [notes[a]?.lines ?? [], notes[b]?.lines ?? []]
    const [from, to] = [dice.roll(ours.length), dice.roll(theirs.length)]
    ;[ours[from], theirs[to]] = [theirs[to] ?? '', ours[from] ?? '']
    files = files.map((file, at) =>
      at === a || at === b
        ? { path: file.path, bytes: Buffer.from((notes[at]?.lines ?? []).join('\n')) }
        : file,
    )
  }
})
