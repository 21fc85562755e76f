import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeZip } from '../bin/package/write-zip.ts'
import { ANN, command } from '../test/support/discord/interactions.ts'
import type { DiscordKey } from '../test/support/lambda-host/discord-key.ts'
import { LambdaHost } from '../test/support/lambda-host/lambda-host.ts'
import { openStage, type Stage } from './lambda/stage.ts'
import { type Measurement, median } from './report.ts'

/** Every command that answers with a message to one person, and what is said along with it. */
const COMMANDS: readonly (readonly [name: string, options?: Record<string, string | number>])[] = [
  ['drill'],
  ['due'],
  ['decks'],
  ['card', { text: 'a' }],
  ['stats'],
  ['settings'],
  ['remind'],
  ['undo'],
  ['export'],
  ['forget-me'],
  ['leaderboard'],
  ['help'],
]

const WARM_ROUNDS = 15

/**
 * How long each command takes through the zip in a host like Lambda's: the first of a process, and
 * one of many, both beside an empty handler.
 */
export async function measureInteractions(out: string): Promise<Measurement[]> {
  const stage = await openStage(out)
  try {
    return await timeCommands(stage, out)
  } finally {
    await stage.close()
  }
}

interface Timing {
  readonly firstMs: number
  readonly warmMs: number
}

async function timeCommands(stage: Stage, out: string): Promise<Measurement[]> {
  const { key, environment } = stage
  const empty = await timeZip(await zipEmpty(out), environment, async () => ({}))
  const found: Measurement[] = []
  for (const [name, options] of COMMANDS) {
    const zip = join(out, 'discord.zip')
    const event = eventOf(key, name, options)
    const { firstMs, warmMs } = await timeZip(zip, environment, event)
    const note = `first ${firstMs.toFixed(0)} ms, then ${warmMs.toFixed(1)} ms`
    found.push(
      {
        name: `/${name}: first of a process, of empty`,
        value: firstMs / empty.firstMs,
        unit: '×',
        note,
      },
      { name: `/${name}: one of many, of empty`, value: warmMs / empty.warmMs, unit: '×' },
    )
  }
  return found
}

function eventOf(key: DiscordKey, name: string, options?: Record<string, string | number>) {
  return async (): Promise<unknown> => key.sign(command(ANN, name, options))
}

async function timeZip(
  zip: string,
  environment: Readonly<Record<string, string>>,
  makeEvent: () => Promise<unknown>,
): Promise<Timing> {
  // Each zip is unpacked to a place of its own.
  const { LAMBDA_TASK_ROOT: _, ...rest } = environment
  const host = new LambdaHost({ name: 'bench', zip, environment: rest })
  const time = async (): Promise<number> => {
    const event = await makeEvent()
    const startedAt = performance.now()
    const outcome = await host.invoke(event)
    if (outcome.kind === 'failed') throw new Error(outcome.errorMessage)
    return performance.now() - startedAt
  }
  const firstMs = await time()
  const warm: number[] = []
  for (let round = 0; round < WARM_ROUNDS; round++) warm.push(await time())
  await host.stop()
  return { firstMs, warmMs: median(warm) }
}

async function zipEmpty(out: string): Promise<string> {
  const folder = join(out, 'empty')
  mkdirSync(folder, { recursive: true })
  const bundle = join(folder, 'index.mjs')
  writeFileSync(bundle, 'export const handler = async () => ({ statusCode: 200 })\n')
  const zip = join(out, 'empty.zip')
  await writeZip(zip, [{ name: 'index.mjs', path: bundle }])
  return zip
}
