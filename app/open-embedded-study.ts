import { createClient } from '../store/create-client.ts'
import { createStore } from '../store/create-store.ts'
import { createRecords } from '../store/records.ts'
import { ensureTable, type Table } from '../store/table.ts'
import type { Bank } from '../study/bank/bank.ts'
import type { OpenedTable } from './open-lambda-study.ts'
import { systemStudy } from './system-study.ts'

function embeddedTable(endpoint: string): Table {
  return { client: createClient({ region: 'local', endpoint }), name: 'notedrill' }
}

/** Makes the table in a database that has just been made. */
export async function prepareDatabase(endpoint: string): Promise<void> {
  const table = embeddedTable(endpoint)
  await ensureTable(table)
  table.client.destroy()
}

/** A study on an embedded database of this machine. */
export function openEmbeddedStudy(endpoint: string, bank: () => Bank): OpenedTable {
  const table = embeddedTable(endpoint)
  return { study: systemStudy({ store: createStore(table), bank }), records: createRecords(table) }
}
