import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createClient } from '../../store/create-client.ts'

/** A request to the table. */
export interface TableCall {
  /** Such as `BatchGetItem`. */
  readonly operation: string
  /** In JSON. */
  readonly body: string
}

/** A client that finds nothing and keeps nothing, but notes what it was to send. */
export interface Recorder {
  readonly client: DynamoDBClient
  /** What was to be sent since this was last asked. */
  takeCalls(): TableCall[]
}

export function openRecorder(): Recorder {
  let calls: TableCall[] = []
  const client = createClient({ region: 'local', endpoint: 'http://localhost' })
  client.middlewareStack.add(
    (_, { commandName = '' }) =>
      async ({ input }) => {
        calls.push({ operation: commandName.replace(/Command$/, ''), body: JSON.stringify(input) })
        return { output: { $metadata: {} }, response: undefined }
      },
    { step: 'initialize', priority: 'high', name: 'record' },
  )
  return {
    client,
    takeCalls() {
      const taken = calls
      calls = []
      return taken
    },
  }
}
