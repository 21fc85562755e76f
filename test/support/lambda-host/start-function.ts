import { join } from 'node:path'
import { inject } from 'vitest'
import { type Database, openDatabase } from '../../../bin/database/open-database.ts'
import { createClient } from '../../../store/create-client.ts'
import { ensureTable } from '../../../store/table.ts'
import { LambdaHost, type LambdaOptions } from './lambda-host.ts'

/** A packaged function, running over an embedded database. */
export interface RunningFunction {
  readonly host: LambdaHost
  readonly database: Database
  close(): Promise<void>
}

const TABLE_NAME = 'notedrill-test'

/** How to start a function. */
export interface Starting extends Partial<LambdaOptions> {
  /** One that is there already; a new and empty one if left out. */
  readonly database?: Database
}

/** Starts the zip of a function that `npm run package` has made, or another. */
export async function startFunction(
  name: string,
  { environment = {}, database: given, ...more }: Starting = {},
): Promise<RunningFunction> {
  const database = given ?? (await openTable())
  const host = new LambdaHost({
    name,
    zip: join(inject('packaged'), `${name}.zip`),
    environment: {
      TABLE_NAME,
      AWS_ENDPOINT_URL_DYNAMODB: database.endpoint,
      ...environment,
    },
    ...more,
  })
  return {
    host,
    database,
    async close() {
      await host.stop()
      await database.close()
    },
  }
}

function openTable(): Promise<Database> {
  return openDatabase(undefined, async (endpoint) => {
    const client = createClient({ region: 'local', endpoint })
    await ensureTable({ client, name: TABLE_NAME })
    client.destroy()
  })
}
