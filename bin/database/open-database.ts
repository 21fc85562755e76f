import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { ClassicLevel } from 'classic-level'
import dynalite from 'dynalite'

/** An embedded database that speaks DynamoDB's protocol on a port of this machine. */
export interface Database {
  readonly endpoint: string
  close(): Promise<void>
}

/** Another process has the folder open. */
export class DatabaseInUse extends Error {
  override readonly name = 'DatabaseInUse'
}

/** Readies a database that has just been made, before anybody else can see it. */
export type Prepare = (endpoint: string) => Promise<void>

/**
 * Opens the database in a folder, or makes one; without a folder it lives in memory. A new one gets
 * its place only when `prepare` is done, so that being killed meanwhile leaves none; nobody but its
 * owner may read it.
 *
 * @throws DatabaseInUse if another process has it open
 */
export async function openDatabase(
  folder: string | undefined,
  prepare: Prepare,
): Promise<Database> {
  if (folder === undefined) return openPrepared(undefined, prepare)
  if (!existsSync(folder)) await makeDatabase(folder, prepare)
  await refuseSecond(folder)
  return openPrepared(folder, prepare)
}

async function makeDatabase(folder: string, prepare: Prepare): Promise<void> {
  const unfinished = `${folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const database = await openPrepared(unfinished, prepare)
  await database.close()
  renameSync(unfinished, folder)
}

async function refuseSecond(folder: string): Promise<void> {
  const level = new ClassicLevel(folder)
  try {
    await level.open()
    await level.close()
  } catch (error) {
    if (isLocked(error))
      throw new DatabaseInUse(`Another process has ${folder} open`, { cause: error })
    throw error
  }
}

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED'
}

async function openPrepared(path: string | undefined, prepare: Prepare): Promise<Database> {
  const server = dynalite({ createTableMs: 0, ...(path === undefined ? {} : { path }) })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  const database: Database = {
    endpoint: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  try {
    await prepare(database.endpoint)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}
