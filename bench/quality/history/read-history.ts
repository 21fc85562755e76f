import { isNotePath } from '../../../bin/notes/is-note-path.ts'
import { listBlobs, readBlobs, runGit } from '../../../bin/notes/read-blobs.ts'
import { NOTE_LIMIT_BYTES, type NoteFile } from '../../../compiler/note/read-note.ts'

/** The notes of a repository as they were at one revision. */
export interface Revision {
  readonly commit: string
  readonly files: readonly NoteFile[]
}

/**
 * The revisions of a git repository that changed a note, oldest first, the last `limit` of them. A
 * note that did not change is the same object in each.
 */
export function* readHistory(repository: string, limit: number): Generator<Revision> {
  const log = ['log', '--first-parent', '--format=%H', '--', '*.md']
  const commits = runGit(repository, log).toString('utf8').trim().split('\n')
  const files = new Map<string, NoteFile>()
  for (const commit of commits.slice(0, limit).reverse()) {
    const notes = listBlobs(repository, commit)
      .filter(({ path }) => isNotePath(path))
      .map(({ path, blob }) => ({ path, blob, key: `${blob} ${path}` }))
    const added = notes.filter(({ key }) => !files.has(key))
    const contents = readBlobs(
      repository,
      added.map(({ blob }) => blob),
    )
    for (const { path, blob, key } of added)
      files.set(key, { path, bytes: contents.get(blob) ?? Buffer.alloc(0) })
    yield {
      commit,
      files: notes.flatMap(({ key }) => {
        const file = files.get(key)
        return file && file.bytes.length <= NOTE_LIMIT_BYTES ? [file] : []
      }),
    }
  }
}
