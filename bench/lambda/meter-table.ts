import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { ServiceAnswer } from '../../store/aws/create-caller.ts'

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
        use.sentBytes += Buffer.byteLength(JSON.stringify(args.input))
        use.broughtBytes += Buffer.byteLength((result.response as ServiceAnswer).text)
        return result
      },
    { step: 'initialize', name: 'meter' },
  )
  // What the client remembers of commands that were sent before is without the meter.
  client.destroy()
  return use
}
