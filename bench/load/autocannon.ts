import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'
import { openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { openApiDoor } from '../../app/open-api-door.ts'
import { systemStudy } from '../../app/system-study.ts'
import { serve } from '../../bin/server/serve.ts'
import { askNext } from '../../study/act/ask-next.ts'
import { startLearner } from '../../study/act/start-learner.ts'
import type { Store } from '../../study/act/store.ts'
import { openEmbeddedStore } from '../../test/support/embedded-store.ts'
import { type Measurement, median } from '../report.ts'
import { BARE_DAY, serveBare } from './serve-bare.ts'

const LEARNERS = 200
const CARDS = 300
const SECONDS = 2
/** Ours and the bare one by turns, so many times: others use the machine too. */
const ROUNDS = 5
const CONNECTIONS = 16
/** Where more connections no longer bring more answers; five times that is tried as well. */
const CROWD = 5 * CONNECTIONS
const LEAST_RATIO = 0.8

interface Fired {
  readonly rate: number
  readonly answered: number
  readonly p99Ms: number
  readonly failed: number
}

/**
 * Questions and answers a second of the API on the embedded store, beside a bare server that makes
 * the same calls to the same store: both in this process, fired at by turns from another one.
 */
export async function measureLoad(out: string): Promise<Measurement[]> {
  const embedded = await openEmbeddedStore()
  const bank = openBankFolder(join(out, 'bank'))
  const study = systemStudy({ store: embedded.store, bank: () => bank })
  const tokens: string[] = []
  const learners: string[] = []
  for (let count = 0; count < LEARNERS; count++) {
    const { token, profile } = await startLearner(study)
    await askNext(study, profile)
    tokens.push(token)
    learners.push(profile.learnerId)
  }
  const ids = [...bank.entries()].map(({ cardId }) => cardId)
  const cards = ids
    .flatMap((id) => bank.card(id)?.questions.filter((each) => each.id === `${id}.recall`) ?? [])
    .map(({ id, rev }) => ({ id: id.slice(0, 10), rev }))
    .slice(0, CARDS)
  const api = await serve(0, openApiDoor({ study, files: new Map() }))
  const bare = await serveBare(embedded.store)
  const fire = (url: string, kind: string, connections: number): Promise<Fired> =>
    runFire({ url, kind, connections, seconds: SECONDS, tokens, cards })
  const rows: Measurement[] = []
  let answered = 0
  for (const kind of ['next', 'reviews']) {
    const rounds: Round[] = []
    await fire(api.url, kind, CONNECTIONS)
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        ours: await fire(api.url, kind, CONNECTIONS),
        theirs: await fire(bare.url, kind, CONNECTIONS),
      })
    const crowd = await fire(api.url, kind, CROWD)
    rows.push(...describe(kind, rounds, crowd))
    if (kind === 'reviews')
      answered = crowd.answered + rounds.reduce((sum, { ours }) => sum + ours.answered, 0)
  }
  const kept = await countKept(embedded.store, learners)
  const note = `${answered} answered, ${kept} kept`
  const lost = Math.max(0, answered - kept)
  rows.push({ name: 'load: reviews lost', value: lost, unit: '×', atMost: 0, note })
  // What was cut off by the end of a run is still being written.
  await setTimeout(1000)
  await api.close()
  bare.close()
  bank.close()
  await embedded.close()
  return rows
}

interface Round {
  readonly ours: Fired
  readonly theirs: Fired
}

/** How many reviews the API has kept; those of the bare server stand on a day of their own. */
async function countKept(store: Store, learners: readonly string[]): Promise<number> {
  let kept = 0
  for (const learnerId of learners)
    for await (const { events } of store.memories(learnerId))
      kept += events.filter((event) => event.kind === 'review' && event.day !== BARE_DAY).length
  return kept
}

function describe(kind: string, rounds: readonly Round[], crowd: Fired): Measurement[] {
  const ours = rounds.map((round) => round.ours)
  const middle = (of: (round: Round) => number): number => median(rounds.map(of))
  const failed = [...ours, crowd].reduce((sum, each) => sum + each.failed, 0)
  return [
    {
      name: `load: ${kind}`,
      value: middle((round) => round.ours.rate),
      unit: 'requests/s',
      note: `${CONNECTIONS} connections, 99 % within ${middle((round) => round.ours.p99Ms)} ms`,
    },
    {
      name: `load: ${kind}, of a bare server`,
      value: middle((round) => round.ours.rate / round.theirs.rate),
      unit: '×',
      atLeast: LEAST_RATIO,
      note: `${Math.round(middle((round) => round.theirs.rate))} requests/s`,
    },
    {
      name: `load: ${kind}, failed, with ${CROWD} connections`,
      value: failed,
      unit: '×',
      atMost: 0,
      note: `${Math.round(crowd.rate)} requests/s, 99 % within ${crowd.p99Ms} ms`,
    },
  ]
}

async function runFire(options: object): Promise<Fired> {
  const command = join(import.meta.dirname, 'fire.mjs')
  const args = [command, JSON.stringify(options)]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout)
}
