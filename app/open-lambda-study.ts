import { join } from 'node:path'
import { createClient } from '../store/create-client.ts'
import { createStore } from '../store/create-store.ts'
import { createRecords } from '../store/records.ts'
import type { Records } from '../study/act/records.ts'
import type { Store } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import { openBankFolder } from './bank/open-bank-folder.ts'
import { readEnvironment } from './lambda/read-environment.ts'
import { NOBODY, type Rehearse, rehearsalOf } from './lambda/rehearsal.ts'
import { systemStudy } from './system-study.ts'

/**
 * The study that a function works with: the bank beside its bundle and the table that its
 * environment names. Call it once, before the first request.
 *
 * While a function starts it has a whole processor, afterwards only its memory's share. So all that
 * the first request needs is done here once: a read, which opens the connection, and meanwhile a
 * rehearsal. docs/performance.md says what that is worth.
 *
 * @throws if the environment or the bank is not as packaged
 */
export async function openLambdaStudy(rehearse?: Rehearse): Promise<Study> {
  return (await openLambdaTable(rehearse)).study
}

/** What a function works with that keeps more than memories. */
export interface OpenedTable {
  readonly study: Study
  readonly records: Records
}

/** The same, with the records of the table. */
export async function openLambdaTable(rehearse: Rehearse = async () => {}): Promise<OpenedTable> {
  const { folder, tableName, ...place } = readEnvironment()
  const bank = openBankFolder(join(folder, 'bank'))
  const table = { client: createClient(place), name: tableName }
  const store = createStore(table)
  const study = systemStudy({ store, bank: () => bank })
  // Neither may keep a function from starting: what is wrong shows at the first request.
  const ignore = () => undefined
  const rehearsing = async () => rehearse(rehearsalOf(study))
  await Promise.all([openConnection(store).catch(ignore), rehearsing().catch(ignore)])
  return { study, records: createRecords(table) }
}

async function openConnection(store: Store): Promise<void> {
  await store.read(NOBODY, {})
}
