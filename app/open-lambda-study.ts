import { join } from 'node:path'
import { createClient } from '../store/create-client.ts'
import { createStore } from '../store/create-store.ts'
import type { Store } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import { openBankFolder } from './bank/open-bank-folder.ts'
import { readEnvironment } from './lambda/read-environment.ts'
import { systemStudy } from './system-study.ts'

/** Nobody has this id: 26 characters, as every learner's. */
const NOBODY = 'a'.repeat(26)

/**
 * The study that a function works with: the bank beside its bundle and the table that its
 * environment names. Call it once, before the first request.
 *
 * @throws if the environment or the bank is not as packaged
 */
export async function openLambdaStudy(): Promise<Study> {
  const { folder, tableName, ...place } = readEnvironment()
  const bank = openBankFolder(join(folder, 'bank'))
  const store = createStore({ client: createClient(place), name: tableName })
  await warmUp(store)
  return systemStudy({ store, bank: () => bank })
}

/**
 * Reads once: while a function starts it has a whole processor, afterwards only its memory's share,
 * so the first request should find the connection open and the client compiled. Measured in
 * docs/performance.md. A table out of reach is the first request's to report.
 */
async function warmUp(store: Store): Promise<void> {
  await store.read(NOBODY, {}).catch(() => undefined)
}
