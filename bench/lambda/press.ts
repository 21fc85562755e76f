// Presses buttons: `node press.ts BUNDLE EVENTS` sends the events to the handler of a bundle, one after
// the other, and checks signatures in between; tells the parent what each took of the processor.
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** What one press took, and checking one signature. */
export interface Pressing {
  readonly pressUs: number
  readonly verifyUs: number
}

const WARM_UP = 800
const BATCH = 20
const VERIFICATIONS = 100
/** Others use the machine too: what counts is one of the quiet moments, the same for both. */
const QUIET = 0.1

/** As long as what Discord sends with a press. */
const MESSAGE = Buffer.alloc(839, 'x')

async function press(bundle: string, events: readonly unknown[]): Promise<Pressing> {
  const { handler } = await import(bundle)
  const send = async (event: unknown): Promise<void> => {
    const { statusCode } = await handler(event, {})
    if (statusCode !== 200) throw new Error(`Unexpected answer ${statusCode}`)
  }
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signature = sign(null, MESSAGE, privateKey)
  const check = (): void => {
    for (let count = 0; count < VERIFICATIONS; count++) verify(null, MESSAGE, publicKey, signature)
  }
  for (const event of events.slice(0, WARM_UP)) await send(event)
  check()
  const pressed: number[] = []
  const checked: number[] = []
  for (let from = WARM_UP; from + BATCH <= events.length; from += BATCH) {
    const sending = async (): Promise<void> => {
      for (const event of events.slice(from, from + BATCH)) await send(event)
    }
    pressed.push((await processorUs(sending)) / BATCH)
    checked.push((await processorUs(async () => check())) / VERIFICATIONS)
  }
  return { pressUs: quietOf(pressed), verifyUs: quietOf(checked) }
}

async function processorUs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return user + system
}

function quietOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(QUIET * values.length)] ?? NaN
}

const [bundle = '', file = ''] = process.argv.slice(2)
const pressing = await press(bundle, JSON.parse(readFileSync(file, 'utf8')))
process.send?.(pressing, () => process.exit())
