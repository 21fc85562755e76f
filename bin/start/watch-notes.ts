import { watch } from 'chokidar'

/** How long the disk must be still before the notes are looked at: editors write in several steps. */
const STILL_MS = 60

/** What may change what notes say: notes, and what they show. */
const OF_NOTES = /\.(?:md|markdown|svg|png|jpe?g|gif|webp|ya?ml)$/i

/**
 * Calls back whenever a note in a folder or below it was written, moved or removed, once the disk is
 * still. What the compiler itself writes there (the lock) is no note. Resolves once it is watching.
 */
export async function watchNotes(
  folder: string,
  changed: () => void,
): Promise<{ close(): Promise<void> }> {
  let timer: NodeJS.Timeout | undefined
  const watcher = watch(folder, {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (path, stats) => stats?.isFile() === true && !OF_NOTES.test(path),
  })
  watcher.on('all', () => {
    clearTimeout(timer)
    timer = setTimeout(changed, STILL_MS)
  })
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()))
  return {
    close() {
      clearTimeout(timer)
      return watcher.close()
    },
  }
}
