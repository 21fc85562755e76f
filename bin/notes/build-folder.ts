import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { comparePaths } from '../../compiler/note/compare-paths.ts'
import type { Message } from '../../compiler/note/message.ts'
import { OVERRIDES_NAME } from '../../compiler/overrides/overrides.ts'
import { compileSlices, type RemoteSlice } from '../../compiler/slice/compile-slices.ts'
import { openLocalSlice } from '../../compiler/slice/open-local-slice.ts'
import { partDecks } from '../../compiler/slice/part-decks.ts'
import type { DeckSummary } from '../../study/bank/deck.ts'
import { compileFolder } from './compile-folder.ts'
import { LOCK_NAME, readLockText, tellBadLock, writeLockText } from './lock-file.ts'
import { tellUnread } from './open-folder.ts'
import { openImages } from './open-images.ts'
import { openWorkerSlice } from './open-worker-slice.ts'
import { listNotes, readNotesAt } from './read-notes.ts'
import { saveBank, saveBuild } from './save-build.ts'
import { codeOf } from './write-whole.ts'

/** A folder of notes, compiled to be written. */
export interface BuiltFolder {
  readonly messages: readonly Message[]
  readonly decks: readonly Pick<DeckSummary, 'id' | 'cards' | 'questions'>[]
  /** Writes its bank to a folder, and its lock. What cannot be written is told in `messages`. */
  save(out: string, messages: Message[]): void
}

/** In how many threads notes are compiled. */
export interface Threads {
  readonly count: number
  /** With fewer notes it takes longer to begin a thread than it would help. */
  readonly leastNotes: number
}

/**
 * Compiles a folder of notes once; a large one in as many threads as there are cores, unless its author
 * overrides some of its cards.
 */
export async function buildFolder(
  folder: string,
  lockPath = join(folder, LOCK_NAME),
  threads: Threads = { count: availableParallelism(), leastNotes: 400 },
): Promise<BuiltFolder> {
  const hasOverrides = existsSync(join(folder, OVERRIDES_NAME))
  const parts = threads.count < 2 || hasOverrides ? [] : part(folder, threads)
  return parts.length < 2 ? buildAlone(folder, lockPath) : buildTogether(folder, lockPath, parts)
}

function part(folder: string, { count, leastNotes }: Threads): readonly (readonly string[])[] {
  const paths = tryToList(folder)
  return paths.length < leastNotes ? [] : partDecks(paths.sort(comparePaths), count)
}

/** The notes of a folder; none of one that cannot be read, of which it is told elsewhere. */
function tryToList(folder: string): string[] {
  try {
    return listNotes(folder)
  } catch {
    return []
  }
}

function buildAlone(folder: string, lockPath: string): BuiltFolder {
  const compiled = compileFolder(folder, lockPath)
  return {
    messages: compiled.messages,
    decks: compiled.decks.map(({ id, cards }) => ({
      id,
      cards: cards.length,
      questions: cards.reduce((sum, card) => sum + card.questions.length, 0),
    })),
    save: (out, messages) => saveBuild(compiled, out, messages),
  }
}

async function buildTogether(
  folder: string,
  lockPath: string,
  [own = [], ...others]: readonly (readonly string[])[],
): Promise<BuiltFolder> {
  const workers = others.map((paths) => openWorkerSlice({ folder, paths }))
  const local = openLocalSlice(own, () => readNotesAt(folder, own), openImages(folder))
  try {
    return await build(folder, lockPath, [...workers, local])
  } catch (error) {
    const code = codeOf(error)
    if (code === 'unknown') throw error
    return { messages: [tellUnread(folder, code)], decks: [], save: () => {} }
  } finally {
    for (const worker of workers) worker.close()
  }
}

async function build(
  folder: string,
  lockPath: string,
  slices: readonly RemoteSlice[],
): Promise<BuiltFolder> {
  const paths = slices.flatMap((slice) => slice.paths).sort(comparePaths)
  const text = readLockText(lockPath)
  const built = await compileSlices(slices, paths, text)
  if ('badLine' in built)
    return { messages: [tellBadLock(lockPath, built)], decks: [], save: () => {} }
  const { bank, lock } = built
  return {
    messages: built.messages.map((each) => ({ ...each, path: join(folder, each.path) })),
    decks: bank?.manifest.decks ?? [],
    save(out, messages) {
      if (bank && saveBank(bank, out, messages) && lock !== text)
        writeLockText(lockPath, lock, messages)
    },
  }
}
