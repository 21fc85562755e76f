import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { systemStudy } from '../../app/system-study.ts'
import { openDatabase } from '../../bin/database/open-database.ts'
import { chartOf, encodeChart } from '../../bot/views/chart-code.ts'
import { createClient } from '../../store/create-client.ts'
import { createStore } from '../../store/create-store.ts'
import { ensureTable, type Table } from '../../store/table.ts'
import type { Study } from '../../study/act/study.ts'
import { type DiscordKey, makeDiscordKey } from '../../test/support/lambda-host/discord-key.ts'
import { httpEvent } from '../../test/support/lambda-host/http-event.ts'
import { firstPress, firstReview, type MakeEvent } from './first-requests.ts'
import { openTlsFront } from './tls-front.ts'

/** A function to start cold. */
export interface Act {
  readonly name: string
  /** Where its bundle is. */
  readonly folder: string
  readonly makeEvent: MakeEvent
}

/** Everything around the functions: a table behind TLS, a bank, and events for them. */
export interface Stage {
  /** What Discord signs with. */
  readonly key: DiscordKey
  /** What the functions work with, from outside. */
  readonly study: Study
  readonly acts: readonly Act[]
  readonly environment: Readonly<Record<string, string>>
  close(): Promise<void>
}

export const TABLE_NAME = 'notedrill'

/** Sets up what packaged functions need; `out` is where they have been packaged. */
export async function openStage(out: string): Promise<Stage> {
  const tableAt = (endpoint: string): Table => ({
    client: createClient({ region: 'local', endpoint }),
    name: TABLE_NAME,
  })
  const database = await openDatabase(undefined, (endpoint) => ensureTable(tableAt(endpoint)))
  const table = tableAt(database.endpoint)
  const front = await openTlsFront(Number(new URL(database.endpoint).port))
  const bank = openBankFolder(join(out, 'bank'))
  const study = systemStudy({ store: createStore(table), bank: () => bank })
  const key = makeDiscordKey()
  const act = (name: string, makeEvent: MakeEvent): Act => ({
    name,
    folder: join(out, name),
    makeEvent,
  })
  return {
    key,
    study,
    acts: [
      act(writeEmptyFunction(out), async () => ({})),
      act('chart', async () => httpEvent(`GET /charts/${encodeChart(chartOf([], [], 0))}.png`)),
      act('api', firstReview(study)),
      act('discord', firstPress(study, key)),
    ],
    environment: {
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: front.endpoint,
      NODE_TLS_REJECT_UNAUTHORIZED: '0',
      NODE_NO_WARNINGS: '1',
      TEST_CA: front.certificateFile,
      LAMBDA_TASK_ROOT: out,
      TZ: ':UTC',
      TABLE_NAME,
      DISCORD_PUBLIC_KEY: key.publicKey,
    },
    async close() {
      table.client.destroy()
      bank.close()
      front.close()
      await database.close()
    },
  }
}

function writeEmptyFunction(out: string): string {
  const name = 'empty'
  mkdirSync(join(out, name), { recursive: true })
  const source = 'export const handler = async () => ({ statusCode: 200 })\n'
  writeFileSync(join(out, name, 'index.mjs'), source)
  return name
}
