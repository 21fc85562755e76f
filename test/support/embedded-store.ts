import { openDatabase } from '../../bin/database/open-database.ts'
import { createClient } from '../../store/create-client.ts'
import { createStore } from '../../store/create-store.ts'
import { ensureTable, type Table } from '../../store/table.ts'
import type { Store } from '../../study/act/store.ts'

/** The real store on an embedded database, in memory or in a folder. */
export interface EmbeddedStore {
  readonly store: Store
  readonly table: Table
  close(): Promise<void>
}

export async function openEmbeddedStore(folder?: string): Promise<EmbeddedStore> {
  const tableAt = (endpoint: string): Table => ({
    client: createClient({ region: 'local', endpoint }),
    name: 'notedrill',
  })
  const database = await openDatabase(folder, (endpoint) => ensureTable(tableAt(endpoint)))
  const table = tableAt(database.endpoint)
  return {
    store: createStore(table),
    table,
    async close() {
      table.client.destroy()
      await database.close()
    },
  }
}
