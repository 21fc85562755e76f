import { type DynamoDBClient, DynamoDBServiceException } from '@aws-sdk/client-dynamodb'
import { createStore } from '../../store/create-store.ts'
import type { Table } from '../../store/table.ts'
import type { Store } from '../../study/act/store.ts'
import { SimulatedTable } from '../simulation/simulated-table.ts'

/** What DynamoDB takes as the parts of a key, in bytes. */
const PARTS = { pk: 2048, sk: 1024 } as const

/** The real store on a simulated table. */
export function openSimulatedStore(): Store {
  return createStore(openSimulatedTable())
}

/**
 * A simulated table, for tests of very many requests: a hundredth of the work of the embedded database.
 * It refuses keys as DynamoDB does.
 */
export function openSimulatedTable(): Table {
  const table = new SimulatedTable()
  const send = async (command: object): Promise<object> => {
    for (const [part, most] of Object.entries(PARTS))
      for (const text of textsOf('input' in command ? command.input : {}, part)) {
        const { length } = Buffer.from(text)
        if (length === 0 || length > most) throw refusal(part, length)
      }
    return table.apply(command)
  }
  return { client: { send } as unknown as DynamoDBClient, name: 'simulated' }
}

/** Every text that stands for a part of a key, wherever in a command. */
function textsOf(value: unknown, part: string): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, each]) =>
    name === part || name === `:${part}` ? [String(Object(each).S ?? '')] : textsOf(each, part),
  )
}

function refusal(part: string, length: number): DynamoDBServiceException {
  return new DynamoDBServiceException({
    name: 'ValidationException',
    message: `Unexpected ${length} bytes of ${part}`,
    $fault: 'client',
    $metadata: { httpStatusCode: 400 },
  })
}
