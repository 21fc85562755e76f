import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { EncodedBank } from '../../study/bank/encode-bank.ts'
import { writeWhole } from './write-whole.ts'

const MANIFEST = 'manifest.json'

/**
 * Writes a bank to a folder, the manifest last, so that a reader finds either the whole bank or the
 * one before. Files of the bank before stay for those who still read it; older ones are removed.
 *
 * @throws Error with the code of the system if the folder cannot be written.
 */
export function writeBank(bank: EncodedBank, folder: string): void {
  const before = namesIn(folder)
  for (const [name, bytes] of bank.files) writeOnce(join(folder, name), bytes)
  const kept = new Set([...before, ...bank.files.keys()])
  for (const name of listFiles(folder))
    if (!kept.has(name)) rmSync(join(folder, name), { force: true })
}

/** By bytes: where this process has written them, so that they need not be read to be known there. */
const written = new WeakMap<Uint8Array, string>()

function writeOnce(path: string, bytes: Uint8Array): void {
  const isThere = statSync(path, { throwIfNoEntry: false })?.size === bytes.length
  if (isThere && (written.get(bytes) === path || readFileSync(path).equals(bytes))) return
  written.set(bytes, path)
  mkdirSync(dirname(path), { recursive: true })
  writeWhole(path, bytes)
}

/** The files that the manifest in the folder names. */
function namesIn(folder: string): string[] {
  try {
    const text = readFileSync(join(folder, MANIFEST), 'utf8')
    return (
      text.match(
        /(?:decks\/[^"]+\.json|(?:index|retired)\.[0-9a-f]+\.bin|assets\/[0-9a-f]+\.\w+)/g,
      ) ?? []
    )
  } catch {
    return []
  }
}

/** The files of any bank in the folder, and nothing that is none. */
function listFiles(folder: string): string[] {
  const names = ['decks', 'assets'].flatMap((below) =>
    existsSync(join(folder, below))
      ? readdirSync(join(folder, below)).map((name) => `${below}/${name}`)
      : [],
  )
  return [...names, ...readdirSync(folder)].filter((name) => OURS.test(name))
}

const OURS =
  /^(?:decks\/.+\.[0-9a-f]{12}\.json|assets\/[0-9a-f]{16}\.\w+|(?:index|retired)\.[0-9a-f]{12}\.bin)(?:\.\d+\.tmp)?$/
