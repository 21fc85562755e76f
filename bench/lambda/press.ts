// Presses buttons: `node press.ts BUNDLE WORK` sends events to the handler of a bundle, one after the
// other, and in between does the least that they ask, and checks signatures; tells the parent what each
// took of the processor.
import { generateKeyPairSync, sign, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type BarePlace, type BarePress, openBare } from './bare-press.ts'

/** What there is to do. */
export interface Work {
  readonly place: BarePlace
  readonly events: readonly unknown[]
  /** As many, by others. */
  readonly bare: readonly BarePress[]
}

/** What each took, in microseconds of the processor. */
export interface Pressing {
  /** One press. */
  readonly pressUs: number
  /** The least that one asks. */
  readonly bareUs: number
  /** Checking one signature. */
  readonly verifyUs: number
}

const WARM_UP = 2000
const BATCH = 20
const VERIFICATIONS = 100
/** Others use the machine too: what counts is one of the quiet moments, the same for all. */
const QUIET = 0.1

/** As long as what Discord sends with a press. */
const MESSAGE = Buffer.alloc(839, 'x')

async function press(bundle: string, { place, events, bare }: Work): Promise<Pressing> {
  const { handler } = await import(bundle)
  const send = async (event: unknown): Promise<void> => {
    const { statusCode } = await handler(event, {})
    if (statusCode !== 200) throw new Error(`Unexpected answer ${statusCode}`)
  }
  const sendBare = openBare(place)
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const signature = sign(null, MESSAGE, privateKey)
  const check = async (): Promise<void> => {
    for (let count = 0; count < VERIFICATIONS; count++) verify(null, MESSAGE, publicKey, signature)
  }
  const pressed: number[] = []
  const bared: number[] = []
  const checked: number[] = []
  for (let from = 0; from + BATCH <= events.length; from += BATCH) {
    pressed.push((await each(send, events.slice(from, from + BATCH))) / BATCH)
    bared.push((await each(sendBare, bare.slice(from, from + BATCH))) / BATCH)
    checked.push((await each(check, [undefined])) / VERIFICATIONS)
  }
  const quietOf = (values: readonly number[]): number => {
    const counted = values.slice(WARM_UP / BATCH).toSorted((a, b) => a - b)
    return counted[Math.floor(QUIET * counted.length)] ?? NaN
  }
  return { pressUs: quietOf(pressed), bareUs: quietOf(bared), verifyUs: quietOf(checked) }
}

/** Does things one after the other: what all of it took of the processor. */
async function each<Thing>(
  work: (thing: Thing) => Promise<void>,
  things: readonly Thing[],
): Promise<number> {
  const before = process.cpuUsage()
  for (const thing of things) await work(thing)
  const { user, system } = process.cpuUsage(before)
  return user + system
}

const [bundle = '', file = ''] = process.argv.slice(2)
const pressing = await press(bundle, JSON.parse(readFileSync(file, 'utf8')))
process.send?.(pressing, () => process.exit())
