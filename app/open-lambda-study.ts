import { join } from 'node:path'
import { createClient } from '../store/create-client.ts'
import { createStore } from '../store/create-store.ts'
import type { Store } from '../study/act/store.ts'
import type { Study } from '../study/act/study.ts'
import { openBankFolder } from './bank/open-bank-folder.ts'
import { readEnvironment } from './lambda/read-environment.ts'
import { NOBODY, rehearse } from './lambda/rehearse.ts'
import { systemStudy } from './system-study.ts'

/** What a function expects of its first learner. */
export interface Expectation {
  /** Any zone but UTC takes 10 ms to get ready for; UTC if left out. */
  readonly timeZone?: string
}

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
export async function openLambdaStudy({ timeZone = 'UTC' }: Expectation = {}): Promise<Study> {
  const { folder, tableName, ...place } = readEnvironment()
  const bank = openBankFolder(join(folder, 'bank'))
  const store = createStore({ client: createClient(place), name: tableName })
  const study = systemStudy({ store, bank: () => bank })
  await Promise.all([openConnection(store), rehearse(study, timeZone)])
  return study
}

/** Reads once. A table out of reach is the first request's to report. */
async function openConnection(store: Store): Promise<void> {
  await store.read(NOBODY, {}).catch(() => undefined)
}
