import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { writeBank } from '../../bin/notes/write-bank.ts'
import { compile } from '../../compiler/compile.ts'
import { EMPTY_LOCK } from '../../compiler/lock/lock.ts'
import type { Bank } from '../../study/bank/bank.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'

/** A bank as `notedrill compile` writes it, and its folder. */
export interface CompiledBank {
  readonly bank: Bank
  readonly folder: string
}

/** Compiles notes and images given as `{path: content}`. */
export function compiledBank(files: Readonly<Record<string, string | Uint8Array>>): CompiledBank {
  const bytes = new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]))
  const notes = [...bytes].filter(([path]) => path.endsWith('.md'))
  const { decks, assets, messages } = compile(
    notes.map(([path, text]) => ({ path, bytes: text })),
    EMPTY_LOCK,
    (path) => bytes.get(path),
  )
  if (messages.length > 0) throw new Error(JSON.stringify(messages))
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-bank-'))
  writeBank(encodeBank(decks, { assets }), folder)
  return { bank: openBankFolder(folder), folder }
}
