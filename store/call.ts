import { ConditionalCheckFailedException, DynamoDBServiceException } from '@aws-sdk/client-dynamodb'
import { StoreUnavailable } from '../study/act/store.ts'

/** Errors of the service after which the same request may well succeed, or already has. */
const PASSING = new Set([
  'InternalServerError',
  'ItemCollectionSizeLimitExceededException',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'TransactionConflictException',
])

/** Runs a request that only reads, a second time if the first brings no answer. */
export async function readTable<Output>(request: () => Promise<Output>): Promise<Output> {
  try {
    return await callTable(request)
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return callTable(request)
  }
}

/**
 * Runs a request to the table, once: of a write whose answer was lost, a second try could not tell
 * its success from somebody else's. A condition that failed passes through as it is.
 *
 * @throws StoreUnavailable if the table is overloaded, out of reach or slow: what was asked may have happened
 */
export async function callTable<Output>(request: () => Promise<Output>): Promise<Output> {
  try {
    return await request()
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) throw error
    if (isPassing(error)) throw new StoreUnavailable('the table did not answer', { cause: error })
    throw error
  }
}

function isPassing(error: unknown): boolean {
  if (error instanceof DynamoDBServiceException)
    return PASSING.has(error.name) || (error.$metadata.httpStatusCode ?? 0) >= 500
  // What comes from below the service: refused and broken connections, time-outs.
  return error instanceof Error && ('code' in error || error.name === 'TimeoutError')
}
