import { spawnSync } from 'node:child_process'

/** What went wrong in git, in its own words. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed'
}

const OUTPUT_LIMIT_BYTES = 1 << 30

/**
 * What a git command prints about the repository that a folder is in.
 *
 * @throws GitFailed if there is no git, or the command fails
 */
export function runGit(folder: string, args: readonly string[], input = ''): Buffer {
  const ran = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: OUTPUT_LIMIT_BYTES })
  if (ran.error) throw new GitFailed(ran.error.message)
  if (ran.status === 0) return ran.stdout
  throw new GitFailed(ran.stderr.toString('utf8').trim().split('\n')[0] ?? '')
}

/** Files below a folder as git has them at a revision: their paths below it, and the names of their contents. */
export function listBlobs(
  folder: string,
  revision: string,
): { readonly path: string; readonly blob: string }[] {
  const args = ['ls-tree', '-r', '-z', '--end-of-options', `${revision}^{commit}`, '.']
  const rows = runGit(folder, args).toString('utf8').split('\0')
  return rows.flatMap((row) => {
    const { blob, path } = /^100\d{3} blob (?<blob>\w+)\t(?<path>.*)$/s.exec(row)?.groups ?? {}
    return blob === undefined || path === undefined ? [] : [{ path, blob }]
  })
}

/** Contents by their names, in one call. */
export function readBlobs(folder: string, blobs: Iterable<string>): ReadonlyMap<string, Buffer> {
  const names = [...new Set(blobs)]
  const batch = runGit(folder, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''))
  const contents = new Map<string, Buffer>()
  for (let at = 0; at < batch.length; ) {
    const end = batch.indexOf('\n', at)
    const [name = '', , size] = batch.toString('latin1', at, end).split(' ')
    const length = Number(size)
    contents.set(name, Buffer.from(batch.subarray(end + 1, end + 1 + length)))
    at = end + 1 + length + 1
  }
  return contents
}
