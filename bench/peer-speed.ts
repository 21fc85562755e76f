import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compile } from '../compiler/compile.ts'
import { EMPTY_LOCK } from '../compiler/lock/lock.ts'
import type { Measurement } from './report.ts'
import { makeVault } from './vault/make-vault.ts'

const NOTES = 200
/** One of its packages is no longer to be had; another of the same use stands in. */
const PEER = { yanki: '2.0.9' }
const OVERRIDES = { cssomnom: 'npm:cssom@0.5.0' }

const SCRIPT = `
import { readFileSync } from 'node:fs'
import { getNoteFromMarkdown } from 'yanki'
const texts = JSON.parse(readFileSync('notes.json', 'utf8'))
await getNoteFromMarkdown(texts[0])
const before = process.cpuUsage()
for (const text of texts) await getNoteFromMarkdown(text)
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1000)
`

/**
 * Notes a second of the processor, beside Yanki, which makes Anki cards of Markdown: the same notes,
 * each a card in its syntax, front and back parted by a line. It is installed for this into a folder of its own; without a network
 * there is only our own figure.
 */
export function measurePeer(out: string): Measurement[] {
  const files = makeVault(NOTES)
  compile(files, EMPTY_LOCK)
  const before = process.cpuUsage()
  compile(files, EMPTY_LOCK)
  const { user, system } = process.cpuUsage(before)
  const ours = (NOTES / ((user + system) / 1000)) * 1000
  const texts = files.map(({ bytes }) => splitInTwo(Buffer.from(bytes).toString('utf8')))
  const theirs = runPeer(join(out, 'peer'), texts)
  return [
    { name: `${NOTES} notes to cards`, value: ours, unit: 'notes/s' },
    theirs === undefined
      ? { name: 'the same with Yanki', value: 0, unit: 'notes/s', note: 'could not be installed' }
      : { name: 'the same with Yanki', value: theirs, unit: 'notes/s', note: 'a card a note' },
  ]
}

/** A note in the peer's syntax: its first half asks, its second answers. */
function splitInTwo(text: string): string {
  const blocks = text.replace(/^---\n.*?\n---\n/s, '').split('\n\n')
  const half = Math.ceil(blocks.length / 2)
  return [...blocks.slice(0, half), '---', ...blocks.slice(half)].join('\n\n')
}

function runPeer(folder: string, texts: readonly string[]): number | undefined {
  mkdirSync(folder, { recursive: true })
  const wanted = { private: true, type: 'module', dependencies: PEER, overrides: OVERRIDES }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(wanted))
  writeFileSync(join(folder, 'notes.json'), JSON.stringify(texts))
  writeFileSync(join(folder, 'run.mjs'), SCRIPT)
  try {
    const quiet: ExecFileSyncOptionsWithStringEncoding = {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], quiet)
    return (texts.length / Number(execFileSync(process.execPath, ['run.mjs'], quiet))) * 1000
  } catch {
    return undefined
  }
}
