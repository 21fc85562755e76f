import { Logger } from '@aws-lambda-powertools/logger'

/** What every function logs with: one JSON object a line, with the request's id once it has a context. */
export function createLogger(functionName: string): Logger {
  return new Logger({ serviceName: `notedrill-${functionName}` })
}
