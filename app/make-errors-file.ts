import { makeErrorsHtml } from '../api/openapi/make-errors-page.ts'

/** The page that explains every problem, as it is served. */
export function makeErrorsFile(): string {
  return makeErrorsHtml()
}
