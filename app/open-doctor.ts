import { createClient, type Place } from '../store/create-client.ts'
import { examineTable } from '../store/doctor/examine-table.ts'
import type { Finding } from '../store/doctor/finding.ts'

/** What to examine, and whether to mend it. */
export interface Doctoring extends Place {
  readonly tableName: string
  readonly repair: boolean
}

/** Examines a table, item by item. @throws StoreUnavailable if it is out of reach */
export function openDoctor({ tableName, repair, ...place }: Doctoring): AsyncIterable<Finding> {
  const table = { client: createClient(place), name: tableName }
  return examineTable(table, { now: Date.now(), repair })
}
