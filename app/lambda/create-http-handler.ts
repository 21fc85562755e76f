import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda'
import type { Door, HttpResponse } from '../http.ts'
import { createLogger } from './create-logger.ts'
import { describeError } from './describe-error.ts'
import { type HttpEvent, readEvent } from './read-event.ts'
import { writeResult } from './write-result.ts'

/** What Lambda calls for a request to the HTTP API. */
export type HttpHandler = (
  event: HttpEvent,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>

/**
 * A function that answers through a door and logs one line a request: which route, how it ended and
 * how long it took, never a path, a body, a header or who asked.
 */
export function createHttpHandler(functionName: string, door: Door): HttpHandler {
  const logger = createLogger(functionName)
  return async (event, context) => {
    logger.addContext(context)
    const startedAtMs = performance.now()
    const request = readEvent(event)
    const response = await door(request)
    const line = {
      message: 'answered',
      request_id: request.requestId,
      ...outcomeOf(response),
      duration_ms: Math.round((performance.now() - startedAtMs) * 10) / 10,
    }
    if (response.error !== undefined || response.status >= 500) logger.error(line)
    else logger.info(line)
    return writeResult(request.method, response)
  }
}

function outcomeOf({ route, status, error }: HttpResponse) {
  return { route, status, ...(error === undefined ? {} : { failure: describeError(error) }) }
}
