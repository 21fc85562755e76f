import { type Api, answerRequest } from '../api/answer-request.ts'
import type { Door } from './http.ts'

/** The door of the API and of the pages. */
export function openApiDoor(api: Api): Door {
  return ({ url, ...request }) => {
    const mark = url.indexOf('?')
    const path = mark === -1 ? url : url.slice(0, mark)
    const query = mark === -1 ? '' : url.slice(mark + 1)
    return answerRequest(api, { ...request, path, query })
  }
}
