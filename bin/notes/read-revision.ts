import { relative, resolve, sep } from 'node:path'
import { decodeLock } from '../../compiler/lock/encode-lock.ts'
import { EMPTY_LOCK, type Lock } from '../../compiler/lock/lock.ts'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../compiler/note/read-note.ts'
import { OVERRIDES_NAME, type Overrides } from '../../compiler/overrides/overrides.ts'
import { readOverrides } from '../../compiler/overrides/read-overrides.ts'
import { isNotePath } from './is-note-path.ts'
import { GitFailed, listBlobs, readBlobs } from './read-blobs.ts'

/** A folder of notes as it was at a revision. */
export interface PastFolder {
  readonly files: readonly NoteFile[]
  readonly lock: Lock
  readonly overrides: Overrides
}

/** A revision that git cannot give; its message is one sentence. */
export class RevisionRefused extends Error {
  override readonly name = 'RevisionRefused'
}

/**
 * Reads the notes, the lock and the overrides of a folder as git has them at a revision.
 *
 * @throws RevisionRefused if the folder is in no repository, the revision is unknown or its lock is none
 */
export function readRevision(folder: string, revision: string, lockPath: string): PastFolder {
  const lockName = relative(resolve(folder), resolve(lockPath)).split(sep).join('/')
  const contents = readFiles(
    folder,
    revision,
    (path) => [lockName, OVERRIDES_NAME].includes(path) || isNotePath(path),
  )
  const textOf = (path: string): string => contents.get(path)?.toString('utf8') ?? ''
  return {
    files: [...contents].flatMap(([path, bytes]) =>
      isNotePath(path) ? [{ path, bytes: bytes.subarray(0, NOTE_LIMIT_BYTES + 1) }] : [],
    ),
    lock: contents.has(lockName) ? readLock(textOf(lockName), { revision, lockPath }) : EMPTY_LOCK,
    overrides: readOverrides(textOf(OVERRIDES_NAME), []),
  }
}

function readLock(
  text: string,
  { revision, lockPath }: { readonly revision: string; readonly lockPath: string },
): Lock {
  const lock = decodeLock(text)
  if ('entries' in lock) return lock
  throw new RevisionRefused(
    `${lockPath} is no lock file of notedrill at ${JSON.stringify(revision)} (line ${lock.badLine}).`,
  )
}

function readFiles(
  folder: string,
  revision: string,
  isWanted: (path: string) => boolean,
): ReadonlyMap<string, Buffer> {
  try {
    const wanted = listBlobs(folder, revision).filter(({ path }) => isWanted(path))
    const contents = readBlobs(
      folder,
      wanted.map(({ blob }) => blob),
    )
    return new Map(
      wanted.flatMap(({ path, blob }) => {
        const bytes = contents.get(blob)
        return bytes ? [[path, bytes] as const] : []
      }),
    )
  } catch (error) {
    if (!(error instanceof GitFailed)) throw error
    throw new RevisionRefused(
      /not a git repository/.test(error.message)
        ? `${folder} is in no git repository: compare with a lock file instead.`
        : `${JSON.stringify(revision)} is no lock file, and no revision that git knows of ${folder} (${error.message}).`,
    )
  }
}
