import { examineReminder } from '../bot/remind/examine-reminder.ts'
import { createClient, type Place } from '../store/create-client.ts'
import { examineTable } from '../store/doctor/examine-table.ts'
import type { Finding } from '../store/doctor/finding.ts'
import { createRecords } from '../store/records.ts'

/** What to examine, and whether to mend it. */
export interface Doctoring extends Place {
  readonly tableName: string
  readonly repair: boolean
}

/** Examines a table, item by item. @throws StoreUnavailable if it is out of reach */
export function openDoctor({ tableName, repair, ...place }: Doctoring): AsyncIterable<Finding> {
  const table = { client: createClient(place), name: tableName }
  const records = createRecords(table)
  return examineTable(table, {
    now: Date.now(),
    repair,
    examineRecord: (learnerId, record) => examineReminder(records, learnerId, record),
  })
}
