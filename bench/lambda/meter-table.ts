import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'

/** What the table was asked, in DynamoDB's units: 4 kB read consistently, 1 kB written. */
export interface TableUse {
  requests: number
  readUnits: number
  writeUnits: number
  /** Bodies of the requests, and of the answers. */
  sentBytes: number
  broughtBytes: number
}

interface Consumed {
  readonly CapacityUnits?: number
}

interface Middleware {
  readonly input: object
}

/** Counts what a client asks from now on. */
export function meterTable(client: DynamoDBClient): TableUse {
  const use: TableUse = {
    requests: 0,
    readUnits: 0,
    writeUnits: 0,
    sentBytes: 0,
    broughtBytes: 0,
  }
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args: Middleware) => {
        const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' }
        const result = await next({ ...args, input } as Parameters<typeof next>[0])
        const consumed: Consumed | Consumed[] = Reflect.get(result.output, 'ConsumedCapacity') ?? []
        const units = [consumed].flat().reduce((sum, each) => sum + (each.CapacityUnits ?? 0), 0)
        use.requests += 1
        if (/Get|Query/.test(commandName)) use.readUnits += units
        else use.writeUnits += units
        return result
      },
    { step: 'initialize', name: 'meter' },
  )
  client.middlewareStack.add(
    (next) => async (args: { readonly request: unknown }) => {
      const result = await next(args as Parameters<typeof next>[0])
      use.sentBytes += lengthOf(args.request)
      use.broughtBytes += lengthOf(result.response)
      return result
    },
    { step: 'deserialize', name: 'weigh', priority: 'low' },
  )
  return use
}

/** How long a message says that its body is. */
function lengthOf(message: unknown): number {
  const { headers = {} } = message as { headers?: Record<string, string> }
  return Number(headers['content-length'] ?? 0)
}
