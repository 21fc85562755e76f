import examples from '../api/openapi/examples.json' with { type: 'json' }
import { makeOpenApi } from '../api/openapi/make-openapi.ts'

/** The OpenAPI document of a version, as it is served. */
export function makeOpenApiFile(version: string): string {
  return JSON.stringify(makeOpenApi(version, examples))
}
