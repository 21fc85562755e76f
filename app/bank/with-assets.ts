import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StaticFile, StaticFiles } from '../../api/serve-file.ts'

/** What the bank's images are, by how their names end. */
const TYPES: ReadonlyMap<string, string> = new Map([
  ['png', 'image/png'],
  ['jpg', 'image/jpeg'],
  ['gif', 'image/gif'],
  ['webp', 'image/webp'],
  ['avif', 'image/avif'],
  ['svg', 'image/svg+xml'],
])

const ASSET = /^\/assets\/(?<hash>[0-9a-f]{16})\.(?<extension>[a-z]{3,4})$/

/** An SVG may hold a script: opened by itself it runs none and loads nothing. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"

/**
 * Files, and below `/assets/` the images of the bank in a folder, each read when it is asked for.
 * Their names hold a hash of what is in them, so they may be kept for ever.
 */
export function withAssets(files: StaticFiles, folder: string): StaticFiles {
  return { get: (path) => files.get(path) ?? readAsset(path, folder) }
}

function readAsset(path: string, folder: string): StaticFile | undefined {
  const { hash = '', extension = '' } = ASSET.exec(path)?.groups ?? {}
  const type = TYPES.get(extension)
  const body = type === undefined ? undefined : readIfThere(join(folder, path))
  if (type === undefined || !body) return undefined
  return {
    body,
    headers: {
      'content-type': type,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': POLICY,
      etag: `"${hash}"`,
    },
  }
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
