import type { StaticFile } from '../api/answer-request.ts'
import examples from '../api/openapi/examples.json' with { type: 'json' }
import { makeOpenApi } from '../api/openapi/make-openapi.ts'

/** The path at which the OpenAPI document is served. */
export const OPENAPI_PATH = '/openapi.json'

/** The OpenAPI document, as it is served. */
export function makeOpenApiFile(version: string): StaticFile {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' }
  return { body: JSON.stringify(makeOpenApi(version, examples)), headers }
}
