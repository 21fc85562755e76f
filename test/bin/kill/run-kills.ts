import { randomInt } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { examineTable } from '../../../store/doctor/examine-table.ts'
import { readToken } from '../../../study/act/token.ts'
import { openEmbeddedStore } from '../../support/embedded-store.ts'
import { startProcess } from '../../support/start-process.ts'

const WRITERS = 16
/** A server is killed once it has said of so many reviews that they are kept: the writers are in full swing then. */
const LEAST_BEFORE_KILL = 20
const MOST_BEFORE_KILL = 60
const NOTE = `# Teas

Q: Which tea is steamed and rolled?
A: Sencha

Q: Which tea is ground to powder?
A: Matcha
`

/** What came of killing a server again and again. */
export interface Killed {
  readonly acknowledged: number
  /** Reviews that the server said are kept, and that are not, or more than once. */
  readonly lost: readonly string[]
  readonly doubled: readonly string[]
  /** What the doctor found, after any of the kills. */
  readonly findings: readonly string[]
}

/** Resolves once a number of reviews is kept, counted as they are. */
class Countdown {
  readonly #done = Promise.withResolvers<void>()
  #left: number

  constructor(count: number) {
    this.#left = count
  }

  count(): void {
    this.#left -= 1
    if (this.#left === 0) this.#done.resolve()
  }

  get over(): Promise<void> {
    return this.#done.promise
  }
}

/** Somebody who answers as fast as the server takes it. */
interface Writer {
  readonly token: string
  readonly learnerId: string
  readonly acknowledged: string[]
  /** What was sent last, and not answered. */
  unheard: string | undefined
  sent: number
}

interface Asked {
  readonly question: string
  readonly rev: string
}

/**
 * Kills the running server so many times, each time in the midst of the work of sixteen writers: after a
 * number of kept reviews, not after a time, so that it is the same on a slow machine.
 */
export async function runKills(times: number): Promise<Killed> {
  const folder = mkdtempSync(join(tmpdir(), 'notedrill-kill-'))
  const notes = join(folder, 'notes', 'tea')
  const data = join(folder, 'data')
  mkdirSync(notes, { recursive: true })
  writeFileSync(join(notes, 'green.md'), NOTE)
  const writers: Writer[] = []
  const lost = new Set<string>()
  const doubled = new Set<string>()
  const findings: string[] = []
  let asked: Asked | undefined
  for (let time = 0; time < times; time++) {
    const server = await startProcess([join(folder, 'notes'), '--data', data])
    while (writers.length < WRITERS) writers.push(await startWriter(server.url))
    asked ??= await askOnce(server.url, writers[0]?.token ?? '')
    const question: Asked = asked
    const kept = new Countdown(LEAST_BEFORE_KILL + randomInt(MOST_BEFORE_KILL - LEAST_BEFORE_KILL))
    const writing = writers.map((writer) => write(server.url, writer, { question, kept }))
    // A writer that fails says so at once.
    await Promise.race([kept.over, Promise.all(writing)])
    await server.end('SIGKILL')
    await Promise.all(writing)
    await examine(join(data, 'database'), writers, { lost, doubled, findings })
  }
  rmSync(folder, { recursive: true, force: true })
  const acknowledged = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0)
  return { acknowledged, lost: [...lost], doubled: [...doubled], findings }
}

async function startWriter(url: string): Promise<Writer> {
  const response = await fetch(`${url}/v1/learners`, { method: 'POST' })
  const { data } = (await response.json()) as { data: { token: string } }
  const learnerId = readToken(data.token)?.learnerId ?? ''
  return { token: data.token, learnerId, acknowledged: [], unheard: undefined, sent: 0 }
}

async function askOnce(url: string, token: string): Promise<Asked> {
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/v1/next`, { headers })
  const { data } = (await response.json()) as { data: { question: { id: string; rev: string } } }
  return { question: data.question.id, rev: data.question.rev }
}

/** Sends one answer after another until the server is gone; first what it was not told of. */
async function write(
  url: string,
  writer: Writer,
  { question: { question, rev }, kept }: { readonly question: Asked; readonly kept: Countdown },
): Promise<void> {
  for (;;) {
    const id = writer.unheard ?? `${writer.learnerId}-${writer.sent++}`
    writer.unheard = id
    const [card] = question.split('.')
    const status = await post(url, writer.token, {
      id: `${card}-${id}`,
      question,
      rev,
      answer: { rating: 'good' },
    }).catch(() => undefined)
    if (status === undefined) return
    // Nobody can tell whether it is kept: it is asked again under its id.
    if (status === 503) continue
    if (status !== 200 && status !== 201) throw new Error(`answered with ${status}`)
    writer.acknowledged.push(id)
    writer.unheard = undefined
    kept.count()
  }
}

async function post(url: string, token: string, body: object): Promise<number> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body: JSON.stringify(body) }
  const response = await fetch(`${url}/v1/reviews`, request)
  await response.arrayBuffer()
  return response.status
}

interface Found {
  readonly lost: Set<string>
  readonly doubled: Set<string>
  readonly findings: string[]
}

/** Holds what the folder has to what was acknowledged, and lets the doctor look at every item. */
async function examine(folder: string, writers: readonly Writer[], found: Found): Promise<void> {
  const { store, table, close } = await openEmbeddedStore(folder)
  for (const { learnerId, acknowledged } of writers) {
    const counts = new Map<string, number>()
    for await (const { events } of store.memories(learnerId))
      for (const { id } of events) counts.set(id, (counts.get(id) ?? 0) + 1)
    for (const id of acknowledged) if (!counts.has(id)) found.lost.add(id)
    for (const [id, count] of counts) if (count > 1) found.doubled.add(id)
  }
  for await (const { item, rule } of examineTable(table, { now: Date.now(), repair: false }))
    found.findings.push(`${item} ${rule}`)
  await close()
}
