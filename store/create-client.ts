import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createCaller } from './aws/create-caller.ts'
import { tableError } from './aws/table-error.ts'

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
 *
 * A command's input goes out signed, as the JSON that it is, before the client's own steps: going over
 * each attribute by its schema, which bytes alone would need, finding the endpoint and the way to sign,
 * counting tries. They would take three times the processor's time of all the rest of a request.
 */
export function createClient(
  { region, endpoint }: Place,
  // An embedded database shares this process, which may have other things to do.
  timeoutMs = endpoint === undefined ? 700 : 5000,
): DynamoDBClient {
  const caller = createCaller(timeoutMs)
  const client = new DynamoDBClient({
    region,
    cacheMiddleware: true,
    requestHandler: { handle: () => Promise.reject(new Error('unused')), destroy: caller.destroy },
    ...(endpoint === undefined ? {} : { endpoint, credentials: LOCAL_CREDENTIALS }),
  })
  const url = endpoint === undefined ? urlOf(client, region) : new URL(endpoint)
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      async ({ input }) => {
        const answer = await caller.call({
          ...{ service: 'dynamodb', region, url, version: '1.0' },
          credentials: await client.config.credentials(),
          target: `DynamoDB_20120810.${commandName.replace(/Command$/, '')}`,
          body: JSON.stringify(input),
        })
        if (answer.status !== 200) throw tableError(answer)
        const output = { ...JSON.parse(answer.text), $metadata: { httpStatusCode: 200 } }
        return { output, response: answer }
      },
    { step: 'initialize', priority: 'low', name: 'call' },
  )
  client.middlewareStack.remove('loggerMiddleware')
  return client
}

function urlOf({ config }: DynamoDBClient, region: string): URL {
  return config.endpointProvider({ Region: region, UseFIPS: false, UseDualStack: false }).url
}
