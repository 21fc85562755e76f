import { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** Where the table is. */
export interface Place {
  readonly region: string
  /** Of an embedded database; AWS's own if left out. */
  readonly endpoint?: string
}

/** What the embedded database takes for credentials: anything. */
const LOCAL_CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' }

/**
 * A client that gives up soon and does not try again: the actions do, having looked first whether
 * the last try was kept.
 */
export function createClient({ region, endpoint }: Place): DynamoDBClient {
  return new DynamoDBClient({
    region,
    maxAttempts: 1,
    requestHandler: {
      // An embedded database shares this process, which may have other things to do.
      connectionTimeout: endpoint === undefined ? 300 : 5000,
      requestTimeout: endpoint === undefined ? 700 : 5000,
      throwOnRequestTimeout: true,
    },
    ...(endpoint === undefined ? {} : { endpoint, credentials: LOCAL_CREDENTIALS }),
  })
}
