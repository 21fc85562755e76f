import { execFileSync } from 'node:child_process'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../../compiler/note/read-note.ts'

/** The notes of a repository as they were at one revision. */
export interface Revision {
  readonly commit: string
  readonly files: readonly NoteFile[]
}

const OUTPUT_LIMIT_BYTES = 1 << 30

/**
 * The revisions of a git repository that changed a note, oldest first, the last `limit` of them. A
 * note that did not change is the same object in each.
 */
export function* readHistory(repository: string, limit: number): Generator<Revision> {
  const git = (args: readonly string[], input?: string): Buffer =>
    execFileSync('git', ['-C', repository, ...args], {
      maxBuffer: OUTPUT_LIMIT_BYTES,
      ...(input === undefined ? {} : { input }),
    })
  const commits = git(['log', '--first-parent', '--format=%H', '--', '*.md']).toString('utf8')
  const known = new Map<string, Buffer>()
  const files = new Map<string, NoteFile>()
  for (const commit of commits.trim().split('\n').slice(0, limit).reverse()) {
    const listed = listNotes(git(['ls-tree', '-r', '-l', '-z', commit]).toString('utf8'))
    const wanted = new Set(listed.map(({ blob }) => blob).filter((blob) => !known.has(blob)))
    const batch = git(['cat-file', '--batch'], [...wanted, ''].join('\n'))
    for (const [blob, bytes] of splitBatch(batch)) known.set(blob, bytes)
    yield {
      commit,
      files: listed.map(({ path, blob }) => {
        const key = `${blob} ${path}`
        const file = files.get(key) ?? { path, bytes: known.get(blob) ?? Buffer.alloc(0) }
        files.set(key, file)
        return file
      }),
    }
  }
}

function listNotes(listing: string): { readonly path: string; readonly blob: string }[] {
  return listing.split('\0').flatMap((row) => {
    const { blob, size, path } =
      /^100\d{3} blob (?<blob>\w+) +(?<size>\d+)\t(?<path>.*)$/s.exec(row)?.groups ?? {}
    if (blob === undefined || path === undefined || !/\.(?:md|markdown)$/i.test(path)) return []
    if (/(?:^|\/)(?:\.|node_modules\/)/.test(path) || Number(size) > NOTE_LIMIT_BYTES) return []
    return [{ path, blob }]
  })
}

/** What `git cat-file --batch` printed, by the name of each blob. */
function* splitBatch(batch: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf('\n', at)
    const [blob = '', , size] = batch.toString('latin1', at, end).split(' ')
    const length = Number(size)
    yield [blob, Buffer.from(batch.subarray(end + 1, end + 1 + length))]
    at = end + 1 + length + 1
  }
}
