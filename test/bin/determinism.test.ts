import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { EVERY_KIND } from './every-kind.ts'
import { lay, readTree } from './notedrill-cli.ts'

const CONTENT = join(import.meta.dirname, '../../content/ecr')
const SCRIPT = join(import.meta.dirname, 'build-everything.ts')

/** Names that languages order, or change the case of, each in its own way. */
const NASTY = {
  'İstanbul/ı.md':
    '# Iğdır\n\n**IĞDIR**: the city in the east of Türkiye\n\n**TITLE**: it is IN CAPITALS',
  'ä.md': 'Q: Which is first?\nA: ä',
  'z.md': 'Q: Which is last?\nA: z',
  'Z.md': 'Q: Which is upper?\nA: Z',
  'e\u0301.md': 'Q: Which is in two parts?\nA: this',
  'loom.md': EVERY_KIND,
}

/** Reads every folder in an order of its own, whatever the disk's is. */
const SHUFFLE = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const read = fs.readdirSync
let seed = 7
const rank = () => (seed = (seed * 16807) % 2147483647)
fs.readdirSync = (...args) => read(...args).map((entry) => [rank(), entry]).sort(([a], [b]) => a - b).map(([, entry]) => entry)
syncBuiltinESMExports()
`

interface Machine {
  readonly cwd: string
  readonly notes: string
  readonly env?: Readonly<Record<string, string>>
  readonly node?: readonly string[]
}

/** The bank, the lock and every export of some notes, as one machine makes them; the second build of it. */
function buildOn({ cwd, notes, env = {}, node = [] }: Machine): Record<string, string> {
  const options = { cwd, env: { ...process.env, SOURCE_DATE_EPOCH: '1700000000', ...env } }
  const { status, stderr } = spawnSync(process.execPath, [...node, SCRIPT, notes], options)
  expect([status, stderr.toString()]).toEqual([0, ''])
  cpSync(join(cwd, notes, 'cards.lock.json'), join(cwd, 'out/cards.lock.json'))
  return readTree(join(cwd, 'out'))
}

/** The notes of a deck and nasty ones, copied in an order of their own. */
function copyNotes(to: string, isReversed: boolean): void {
  const files = { ...readTreeOf(CONTENT), ...NASTY }
  const entries = Object.entries(files).filter(([name]) => name.endsWith('.md'))
  for (const [name, text] of isReversed ? entries.reverse() : entries) {
    const path = join(to, name)
    mkdirSync(join(path, '..'), { recursive: true })
    writeFileSync(path, text)
    if (isReversed) utimesSync(path, 1, 1)
  }
}

function readTreeOf(folder: string): Record<string, string> {
  expect(readdirSync(folder)).not.toEqual([])
  return readTree(folder)
}

test('the same notes give the same bytes in another folder, language, time zone and order of files', () => {
  const here = lay({})
  copyNotes(join(here, 'notes'), false)
  const there = lay({ 'shuffle.mjs': SHUFFLE, 'deep/er/x.txt': '' })
  copyNotes(join(there, 'deep/er/elsewhere'), true)
  const first = buildOn({ cwd: here, notes: 'notes' })
  const second = buildOn({
    cwd: join(there, 'deep/er'),
    notes: './elsewhere/',
    env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Pacific/Kiritimati' },
    node: ['--import', join(there, 'shuffle.mjs')],
  })
  expect(Object.keys(first).length).toBeGreaterThan(12)
  for (const [name, text] of Object.entries(first))
    expect([name, second[name]]).toEqual([name, text])
  expect(Object.keys(second)).toEqual(Object.keys(first))
})
