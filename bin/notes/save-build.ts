import { goneIds } from '../../compiler/lock/gone-ids.ts'
import { openLockEncoder } from '../../compiler/lock/open-lock-encoder.ts'
import type { Message } from '../../compiler/note/message.ts'
import { type EncodedBank, openBankEncoder } from '../../study/bank/encode-bank.ts'
import type { CompiledFolder } from './compile-folder.ts'
import { writeLock } from './lock-file.ts'
import { writeBank } from './write-bank.ts'

type Build = Pick<CompiledFolder, 'decks' | 'assets' | 'lock' | 'lockPath'>

/** Writes a bank and then its lock. Where the bank cannot be written that is an error in `messages`, and the lock stays as it was. */
export type SaveBuild = (build: Build, out: string, messages: Message[]) => void

/** Writes one build after another; what stayed is not encoded again. */
export function openSaver(): SaveBuild {
  const encode = openBankEncoder()
  const encodeLock = openLockEncoder()
  return ({ decks, assets, lock, lockPath }, out, messages) => {
    if (saveBank(encode(decks, { assets, retired: goneIds(lock) }), out, messages))
      writeLock(lockPath, lock, messages, encodeLock)
  }
}

/** Writes one build. */
export const saveBuild: SaveBuild = (build, out, messages) => openSaver()(build, out, messages)

/** Whether a bank could be written; if not, `messages` say why. */
export function saveBank(bank: EncodedBank, out: string, messages: Message[]): boolean {
  try {
    writeBank(bank, out)
    return true
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    messages.push({
      path: out,
      line: 1,
      column: 1,
      severity: 'error',
      rule: 'bank',
      found: `a place that cannot be written (${reason})`,
      expected: 'a folder for the bank',
    })
    return false
  }
}
