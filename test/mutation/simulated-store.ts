import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { createStore } from '../../store/create-store.ts'
import { SimulatedTable } from '../simulation/simulated-table.ts'
import type { EmbeddedStore } from '../support/embedded-store.ts'

/**
 * The real store on the simulated table, in the place of the embedded database: mutants are run by the
 * thousand, and it answers a hundred times as fast. The same tests hold the embedded one every day.
 */
export async function openEmbeddedStore(): Promise<EmbeddedStore> {
  const simulated = new SimulatedTable()
  const client = { send: async (command: object) => simulated.apply(command) }
  const table = { client: client as unknown as DynamoDBClient, name: 'notedrill' }
  return { store: createStore(table), table, close: async () => {} }
}
