import { answerUnreadable as answer, type Unreadable } from '../api/answer-unreadable.ts'
import type { HttpResponse } from './http.ts'

/** The answer to what never became a request. */
export function answerUnreadable(reason: Unreadable, requestId: string): HttpResponse {
  return answer(reason, requestId)
}
