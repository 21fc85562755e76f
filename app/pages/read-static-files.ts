import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import type { StaticFile } from '../../api/serve-file.ts'

const TYPES = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
  ['.json', 'application/json; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
  ['.txt', 'text/plain; charset=utf-8'],
])

/** What pages may load: nothing but what this server serves. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** The viewer of the API puts together what it shows as text, which trusted types would not let it. */
const VIEWER_POLICY = PAGE_POLICY.replace("; require-trusted-types-for 'script'", '')

/**
 * Every file of a folder as it is served, by its path below `prefix`; each is read when it is first
 * asked for. `index.html` is served as its folder, with and without a slash at the end; a name that
 * holds a hash (`app.1a2b3c4d.js`) may be kept by browsers for ever.
 */
export function readStaticFiles(folder: string, prefix = '/'): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    const below = path.slice(folder.length + 1).replaceAll('\\', '/')
    const served = prefix + below.replace(/(^|\/)index\.html$/, '$1')
    const file = staticFile(path, served.startsWith('/docs/') ? VIEWER_POLICY : PAGE_POLICY)
    files.set(served, file)
    if (served.endsWith('/') && served !== '/') files.set(served.slice(0, -1), file)
  }
  return files
}

function staticFile(path: string, policy: string): StaticFile {
  let read: StaticFile | undefined
  const file = (): StaticFile => {
    read ??= readStaticFile(path, policy)
    return read
  }
  return {
    get body() {
      return file().body
    },
    get headers() {
      return file().headers
    },
  }
}

function readStaticFile(path: string, policy: string): StaticFile {
  const body = readFileSync(path)
  const isPage = extname(path) === '.html'
  const isHashed = /\.[0-9A-Za-z]{8}\.\w+$/.test(path)
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`
  return {
    body,
    headers: {
      'content-type': TYPES.get(extname(path)) ?? 'application/octet-stream',
      'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag,
      ...(isPage
        ? { 'content-security-policy': policy, 'cross-origin-opener-policy': 'same-origin' }
        : {}),
    },
  }
}
