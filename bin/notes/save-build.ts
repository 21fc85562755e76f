import type { Message } from '../../compiler/note/message.ts'
import { encodeBank } from '../../study/bank/encode-bank.ts'
import type { CompiledFolder } from './compile-folder.ts'
import { writeLock } from './lock-file.ts'
import { writeBank } from './write-bank.ts'

type Build = Pick<CompiledFolder, 'decks' | 'assets' | 'lock' | 'lockPath'>

/** Writes a bank and then its lock. Where the bank cannot be written that is an error in `messages`, and the lock stays as it was. */
export function saveBuild(
  { decks, assets, lock, lockPath }: Build,
  out: string,
  messages: Message[],
): void {
  try {
    writeBank(encodeBank(decks, assets), out)
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
    return
  }
  writeLock(lockPath, lock, messages)
}
