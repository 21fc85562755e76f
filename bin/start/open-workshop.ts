import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type OpenedBank, openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { goneIds } from '../../compiler/lock/gone-ids.ts'
import type { Message } from '../../compiler/note/message.ts'
import { openBankEncoder } from '../../study/bank/encode-bank.ts'
import { hasErrors } from '../commands/format-messages.ts'
import { writeLock } from '../notes/lock-file.ts'
import { openFolder } from '../notes/open-folder.ts'
import { writeBank } from '../notes/write-bank.ts'

/** Which notes to serve, and where what is made of them goes. */
export interface WorkshopPlaces {
  readonly notes: string
  /** The lock file; beside the notes if left out. */
  readonly lock?: string | undefined
  /** A folder of ours; made so that only its owner may read it. */
  readonly data: string
}

/** A folder of notes and the newest bank that was made of it. */
export interface Workshop {
  /** The bank of now. @throws if there never was one */
  bank(): OpenedBank
  /** Where the bank lies. */
  readonly folder: string
  /** Whether there is a bank at all. */
  readonly hasBank: boolean
  /** Compiles once more; where the notes have errors the bank stays as it was. */
  compile(changed?: readonly string[]): readonly Message[]
}

/** Opens the workshop of a folder of notes, with the bank of last time if there is one. */
export function openWorkshop({ notes, lock, data }: WorkshopPlaces): Workshop {
  const name = createHash('sha256').update(resolve(notes)).digest('hex').slice(0, 12)
  const folder = join(data, `bank-${name}`)
  const noteFolder = openFolder(notes, lock)
  const encode = openBankEncoder()
  let current = openIfThere(folder)
  return {
    folder,
    get hasBank() {
      return current !== undefined
    },
    bank() {
      if (!current) throw new RangeError(`Unexpected call before ${notes} was compiled`)
      return current
    },
    compile(changed) {
      const compiled = noteFolder.compile(changed)
      const messages: Message[] = [...compiled.messages]
      if (hasErrors(messages)) return messages
      const encoded = encode(compiled.decks, {
        assets: compiled.assets,
        retired: goneIds(compiled.lock),
      })
      writeLock(compiled.lockPath, compiled.lock, messages)
      if (encoded.manifest.revision === current?.revision) return messages
      mkdirSync(data, { recursive: true, mode: 0o700 })
      writeBank(encoded, folder)
      const before = current
      current = openBankFolder(folder)
      before?.close()
      return messages
    },
  }
}

/** A bank that cannot be read is as good as none: it is about to be made anew. */
function openIfThere(folder: string): OpenedBank | undefined {
  try {
    return openBankFolder(folder)
  } catch {
    return undefined
  }
}
