import { relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** How long the disk must be still before the notes are looked at: editors write in several steps. */
const STILL_MS = 60

/** What may change what notes say: notes, and what they show. */
const OF_NOTES = /\.(?:md|markdown|svg|png|jpe?g|gif|webp|ya?ml)$/i

/** Told which paths below the folder were written, moved or removed; of nothing, where anything may have been. */
export type Changed = (paths?: readonly string[]) => void

/**
 * Calls back whenever a note in a folder or below it was written, moved or removed, once the disk is
 * still. What the compiler itself writes there (the lock) is no note. Resolves once it is watching; what
 * changed while it began to is among what the first call is for.
 */
export async function watchNotes(
  folder: string,
  changed: Changed,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined
  let paths: Set<string> | undefined
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => stats?.isFile() === true && !OF_NOTES.test(path),
  })
  watcher.on('all', (event, path) => {
    if (event.endsWith('Dir')) paths = undefined
    else paths?.add(relative(folder, path).split(sep).join('/'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      const told = paths && [...paths]
      paths = new Set()
      changed(told)
    }, STILL_MS)
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    close() {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
