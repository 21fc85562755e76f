import { join } from 'node:path'
import { openBankFolder } from '../../app/bank/open-bank-folder.ts'
import { type Measurement, median } from '../report.ts'
import { type Fired, type Firing, fire } from './fire.ts'
import { countKept, type LoadCard, type LoadServer, openApp, openBare } from './open-servers.ts'

/** Enough that nobody's limit is met: 240 reads and 120 writes a minute each. */
const LEARNERS = 800
const CARDS = 300
/** The app and the bare server by turns, so many times: others use the machine too. */
const ROUNDS = 7
const STEPS = [1, 2, 4, 8, 16, 32]
/** Throughput is flat where no number of connections brings this much more. */
const FLAT = 1.05
const TIMES = 5
const LEAST_RATIO = 0.8

/**
 * Questions and answers a second of `notedrill start`, beside a bare server that makes the same calls
 * to the same store. Each runs in a process of its own with an embedded database, and is fired at by
 * turns; first it is found how many connections it takes to use either up.
 */
export async function measureLoad(out: string): Promise<Measurement[]> {
  const cards = cardsIn(out)
  const [app, bare] = [await openApp(LEARNERS), await openBare(out, LEARNERS)]
  const rows: Measurement[] = []
  let answered = 0
  for (const kind of ['next', 'reviews'] as const) {
    const steps = await climb(app, { kind, cards })
    // What lies in a database has a say in how fast it is: both have been asked as much.
    await climb(bare, { kind, cards })
    const connections = flatFrom(steps)
    const rounds: Round[] = []
    for (let round = 0; round < ROUNDS; round++)
      rounds.push({
        ours: await fire(app, { kind, cards, connections }),
        theirs: await fire(bare, { kind, cards, connections }),
      })
    const crowd = await fire(app, { kind, cards, connections: TIMES * connections })
    await fire(bare, { kind, cards, connections: TIMES * connections })
    rows.push(...describe({ kind, connections, rounds, crowd }))
    const all = [...steps.map(({ fired }) => fired), ...rounds.map(({ ours }) => ours), crowd]
    if (kind === 'reviews') answered = all.reduce((sum, each) => sum + each.answered, 0)
  }
  const kept = await countKept(app)
  await Promise.all([app.close(), bare.close()])
  const note = `${answered} answered, ${kept} kept`
  const lost = Math.max(0, answered - kept)
  return [...rows, { name: 'load: reviews lost', value: lost, unit: '×', atMost: 0, note }]
}

/** Cards that can be asked from memory. */
function cardsIn(out: string): LoadCard[] {
  const bank = openBankFolder(join(out, 'bank'))
  const ids = [...bank.entries()].map(({ cardId }) => cardId)
  const cards = ids
    .flatMap((id) => bank.card(id)?.questions.filter((each) => each.id === `${id}.recall`) ?? [])
    .map(({ id, rev }) => ({ id: id.slice(0, 10), rev }))
  bank.close()
  return cards.slice(0, CARDS)
}

interface Step {
  readonly connections: number
  readonly fired: Fired
}

/** More and more connections. */
async function climb(server: LoadServer, firing: Omit<Firing, 'connections'>): Promise<Step[]> {
  const steps: Step[] = []
  for (const connections of STEPS)
    steps.push({ connections, fired: await fire(server, { ...firing, connections }) })
  return steps
}

/** The fewest connections that bring nearly as much as any number does. */
function flatFrom(steps: readonly Step[]): number {
  const best = Math.max(...steps.map(({ fired }) => fired.rate))
  return steps.find(({ fired }) => fired.rate * FLAT >= best)?.connections ?? 1
}

interface Round {
  readonly ours: Fired
  readonly theirs: Fired
}

interface Course {
  readonly kind: Firing['kind']
  readonly connections: number
  readonly rounds: readonly Round[]
  readonly crowd: Fired
}

function describe({ kind, connections, rounds, crowd }: Course): Measurement[] {
  const middle = (of: (round: Round) => number): number => median(rounds.map(of))
  const failed = [...rounds.map(({ ours }) => ours), crowd].reduce(
    (sum, each) => sum + each.failed,
    0,
  )
  return [
    {
      name: `load: ${kind}`,
      value: middle(({ ours }) => ours.rate),
      unit: 'requests/s',
      note: `${connections} connections, 99 % within ${middle(({ ours }) => ours.p99Ms)} ms`,
    },
    {
      name: `load: ${kind}, of a bare server`,
      value: middle(({ ours, theirs }) => ours.rate / theirs.rate),
      unit: '×',
      atLeast: LEAST_RATIO,
      note: `${Math.round(middle(({ theirs }) => theirs.rate))} requests/s`,
    },
    {
      name: `load: ${kind}, a second of the server's processor, of a bare server's`,
      value: middle(({ ours, theirs }) => ours.perProcessor / theirs.perProcessor),
      unit: '×',
      atLeast: LEAST_RATIO,
      note: `${Math.round(middle(({ ours }) => ours.perProcessor))} requests/s`,
    },
    {
      name: `load: ${kind}, the time within which 99 % are answered, of a bare server's`,
      value: middle(({ ours, theirs }) => ours.p99Ms / theirs.p99Ms),
      unit: '×',
      atMost: 1 / LEAST_RATIO,
      note: `${middle(({ theirs }) => theirs.p99Ms)} ms`,
    },
    {
      name: `load: ${kind}, failed, with ${TIMES * connections} connections and with ${connections}`,
      value: failed,
      unit: '×',
      atMost: 0,
      note: `${Math.round(crowd.rate)} requests/s, 99 % within ${crowd.p99Ms} ms`,
    },
  ]
}
