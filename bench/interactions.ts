import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
const PRESSES = 700
const WARM_UP = 400
/** What it takes on the machine for which the limit was set. */
const REFERENCE_VERIFY_US = 91
const VERIFICATIONS = 1000

/**
 * How long each command takes through the zip in a host like Lambda's: the first of a process, and
 * one of many, both beside an empty handler; and how many presses one processor can do.
 */
export async function measureInteractions(out: string): Promise<Measurement[]> {
  const stage = await openStage(out)
  try {
    const times = await timeCommands(stage, out)
    return [...times, await countPresses(stage, out)]
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

/** Presses a second by the processor's time of the function alone; the table is in another process. */
async function countPresses({ acts, environment }: Stage, out: string): Promise<Measurement> {
  const press = acts.find(({ name }) => name === 'discord')
  if (!press) throw new Error('Unexpected stage without discord')
  const events: unknown[] = []
  for (let count = 0; count < PRESSES; count++) events.push(await press.makeEvent())
  Object.assign(process.env, environment, { LAMBDA_TASK_ROOT: out, AWS_LAMBDA_LOG_LEVEL: 'WARN' })
  const { handler } = await import(pathToFileURL(join(out, 'discord', 'index.mjs')).href)
  const [warmUp, ...counted] = events
  for (const event of [warmUp, ...counted.slice(0, WARM_UP)]) await handler(event, {})
  const before = process.cpuUsage()
  const timed = counted.slice(WARM_UP)
  for (const event of timed) {
    const { statusCode } = await handler(event, {})
    if (statusCode !== 200) throw new Error(`Unexpected answer ${statusCode}`)
  }
  const { user, system } = process.cpuUsage(before)
  const perSecond = (timed.length * 1_000_000) / (user + system)
  const slowness = verifyMicroseconds() / REFERENCE_VERIFY_US
  return {
    name: `discord: presses a second where a signature takes ${REFERENCE_VERIFY_US} µs to check`,
    value: perSecond * slowness,
    unit: 'requests/s',
    note: `${perSecond.toFixed(0)} here, where it takes ${(slowness * REFERENCE_VERIFY_US).toFixed(0)} µs`,
  }
}

/** What checking a signature costs the processor here and now: others use the machine too. */
function verifyMicroseconds(): number {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const message = Buffer.alloc(839, 'x')
  const signature = sign(null, message, privateKey)
  for (let warmUp = 0; warmUp < 200; warmUp++) verify(null, message, publicKey, signature)
  const before = process.cpuUsage()
  for (let count = 0; count < VERIFICATIONS; count++) verify(null, message, publicKey, signature)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / VERIFICATIONS
}
