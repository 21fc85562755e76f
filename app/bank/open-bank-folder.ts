import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { type Bank, openBank } from '../../study/bank/bank.ts'
import type { Manifest } from '../../study/bank/deck.ts'

/** A bank whose files stay open, so that they can be read even when a newer bank has replaced them. */
export interface OpenedBank extends Bank {
  close(): void
}

/**
 * Opens the bank that a folder holds; its cards are read from disk one at a time.
 *
 * @throws if the folder holds no bank, or one of another format
 */
export function openBankFolder(folder: string): OpenedBank {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest
  const names = [...manifest.decks, ...(manifest.retired ? [manifest.retired] : [])]
  const open = new Map(names.map(({ file }) => [file, openSync(join(folder, file), 'r')]))
  const bank = openBank(manifest, readFileSync(join(folder, manifest.index)), (file, place) => {
    const descriptor = open.get(file)
    if (descriptor === undefined) throw new RangeError(`Unexpected file ${file}, not of this bank`)
    const bytes = Buffer.allocUnsafe(place.length)
    readSync(descriptor, bytes, 0, place.length, place.offset)
    return bytes
  })
  return {
    ...bank,
    close() {
      for (const descriptor of open.values()) closeSync(descriptor)
    },
  }
}
