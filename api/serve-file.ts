import { ANY_ORIGIN } from './cors.ts'
import { GUARDS } from './guards.ts'
import { isKnown } from './is-known.ts'
import type { ApiRequest, ApiResponse } from './request.ts'

/** Something that is served as it is: a page, its parts, the OpenAPI document. */
export interface StaticFile {
  /** The content, read when it is asked for. */
  readonly body: string | Uint8Array
  readonly headers: Readonly<Record<string, string>>
}

/** Files by their paths: a `Map`, or whatever finds them. */
export interface StaticFiles {
  get(path: string): StaticFile | undefined
}

const PAGE_GUARDS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** Documents and pictures belong to nobody: pages of other origins may read them, but not show ours. */
const OPEN = {
  ...ANY_ORIGIN,
  'cross-origin-resource-policy': GUARDS['cross-origin-resource-policy'],
}

/** Answers with a file, unless the client has it already. */
export function serveFile(
  { body, headers: own }: StaticFile,
  { path, headers: asked }: ApiRequest,
): ApiResponse {
  const route = `GET ${path}`
  const isPage = own['content-type']?.startsWith('text/html')
  const headers = { ...PAGE_GUARDS, ...(isPage ? {} : OPEN), ...own }
  const { etag } = own
  if (etag !== undefined && isKnown(asked['if-none-match'], etag))
    return { status: 304, headers, body: '', route }
  return { status: 200, headers, body, route }
}
