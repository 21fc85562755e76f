import { spawnSync } from 'node:child_process'
import { relative, resolve, sep } from 'node:path'
import { decodeLock } from '../../compiler/lock/encode-lock.ts'
import { EMPTY_LOCK, type Lock } from '../../compiler/lock/lock.ts'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../compiler/note/read-note.ts'
import { OVERRIDES_NAME, type Overrides } from '../../compiler/overrides/overrides.ts'
import { readOverrides } from '../../compiler/overrides/read-overrides.ts'
import { isNotePath } from './is-note-path.ts'

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

const OUTPUT_LIMIT_BYTES = 1 << 30

/**
 * Reads the notes and the lock of a folder as git has them at a revision.
 *
 * @throws RevisionRefused if the folder is in no repository or the revision is unknown
 */
export function readRevision(folder: string, revision: string, lockPath: string): PastFolder {
  const rows = runGit(
    folder,
    ['ls-tree', '-r', '-z', '--end-of-options', `${revision}^{commit}`, '.'],
    revision,
  )
    .toString('utf8')
    .split('\0')
  const lockName = relative(resolve(folder), resolve(lockPath)).split(sep).join('/')
  const blobs = rows.flatMap((row) => {
    const { blob, path } = /^100\d{3} blob (?<blob>\w+)\t(?<path>.*)$/s.exec(row)?.groups ?? {}
    if (blob === undefined || path === undefined) return []
    const isOurs = path === lockName || path === OVERRIDES_NAME
    return isNotePath(path) || isOurs ? [{ path, blob }] : []
  })
  const names = blobs.map(({ blob }) => `${blob}\n`).join('')
  const contents = splitBatch(runGit(folder, ['cat-file', '--batch'], revision, names))
  const byPath = new Map(blobs.map(({ path }, at) => [path, contents[at]]))
  const textOf = (path: string): string => byPath.get(path)?.toString('utf8') ?? ''
  return {
    files: [...byPath].flatMap(([path, bytes]) =>
      bytes && isNotePath(path) ? [{ path, bytes: bytes.subarray(0, NOTE_LIMIT_BYTES + 1) }] : [],
    ),
    lock: decodeLock(textOf(lockName)) ?? EMPTY_LOCK,
    overrides: readOverrides(textOf(OVERRIDES_NAME), []),
  }
}

function runGit(folder: string, args: readonly string[], revision: string, input = ''): Buffer {
  const ran = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: OUTPUT_LIMIT_BYTES })
  if (ran.error) throw new RevisionRefused(`git cannot be run (${ran.error.message}).`)
  if (ran.status === 0) return ran.stdout
  const said = ran.stderr.toString('utf8').trim().split('\n')[0] ?? ''
  throw new RevisionRefused(
    /not a git repository/.test(said)
      ? `${folder} is in no git repository: compare with a lock file instead.`
      : `${JSON.stringify(revision)} is no lock file, and no revision that git knows of ${folder} (${said}).`,
  )
}

/** What `git cat-file --batch` printed, in the order it was asked for. */
function splitBatch(batch: Buffer): Buffer[] {
  const contents: Buffer[] = []
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf('\n', at)
    const length = Number(batch.toString('latin1', at, end).split(' ')[2])
    contents.push(batch.subarray(end + 1, end + 1 + length))
    at = end + 1 + length + 1
  }
  return contents
}
