import { type ColdStart, startCold } from './lambda/cold-start.ts'
import { openProcessorShare } from './lambda/processor-share.ts'
import { openStage, type Stage } from './lambda/stage.ts'
import { type Measurement, median } from './report.ts'

const MEMORY_MB = 512
const OVER_EMPTY_MS = 80
/** What an empty handler takes from process to handler on the machine for which that limit was set. */
const REFERENCE_EMPTY_MS = 21
/** How many rounds are counted, and how many are run at most to find them. */
const ROUNDS = 20
const ROUNDS_AT_MOST = 80
/** A round counts as quiet if its empty handler starts in this much of the fastest one's time. */
const QUIET = 1.15
/** What answers requests; the others are only shown. */
const LIMITED = ['api', 'discord']

/** One cold start of each function, by name, one after the other. */
type Round = ReadonlyMap<string, ColdStart>

/**
 * Cold starts of the packaged functions and of an empty handler by turns, and each one's first event,
 * which does the whole work: docs/performance.md says how. Counted are the rounds in which nothing
 * else had the processor, by the time of the empty handler alone.
 */
export async function measureStartUp(out: string): Promise<Measurement[]> {
  const stage = await openStage(out)
  const share = openProcessorShare(MEMORY_MB)
  try {
    const all = await runRounds(stage, share?.joinFile)
    const rounds = all.toSorted((a, b) => emptyMs(a) - emptyMs(b)).slice(0, ROUNDS)
    const how = share ? 'cgroup quota' : 'computed from processor time'
    const note = `${how}; ${ROUNDS} of ${all.length} rounds`
    return stage.acts.flatMap(({ name }) => describe(name, rounds, note))
  } finally {
    share?.close()
    await stage.close()
  }
}

function emptyMs(round: Round): number {
  return round.get('empty')?.processMs ?? Infinity
}

async function runRounds(stage: Stage, joinFile: string | undefined): Promise<Round[]> {
  const rounds: Round[] = []
  while (countQuiet(rounds) < ROUNDS && rounds.length < ROUNDS_AT_MOST)
    rounds.push(await runRound(stage, rounds.length, joinFile))
  return rounds
}

function countQuiet(rounds: readonly Round[]): number {
  const fastest = Math.min(...rounds.map(emptyMs))
  return rounds.filter((round) => emptyMs(round) <= fastest * QUIET).length
}

/** Starts everything once, each round beginning with the next. */
async function runRound(
  { acts, environment }: Stage,
  number: number,
  joinFile: string | undefined,
): Promise<Round> {
  const round = new Map<string, ColdStart>()
  const first = number % acts.length
  for (const { name, folder, makeEvent } of [...acts.slice(first), ...acts.slice(0, first)]) {
    const event = await makeEvent()
    const start = await startCold({ folder, environment, event, memoryMb: MEMORY_MB, joinFile })
    round.set(name, start)
  }
  return round
}

function describe(name: string, rounds: readonly Round[], note: string): Measurement[] {
  const starts = (which: string): ColdStart[] => rounds.flatMap((round) => round.get(which) ?? [])
  const of = (which: string, measure: (start: ColdStart) => number): number =>
    median(starts(which).map(measure))
  const toHandler = ({ processMs }: ColdStart): number => processMs
  const both = ({ initMs, firstMs }: ColdStart): number => initMs + firstMs
  if (name === 'empty')
    return [{ name: 'empty: process to handler', value: of(name, toHandler), unit: 'ms', note }]
  const limit = LIMITED.includes(name) ? { atMost: OVER_EMPTY_MS } : {}
  const undici = new Set(starts(name).flatMap((start) => start.undici))
  const overEmpty = of(name, both) - of('empty', both)
  const scale = REFERENCE_EMPTY_MS / of('empty', toHandler)
  return [
    {
      name: `${name}: process to handler, of empty`,
      value: of(name, toHandler) / of('empty', toHandler),
      unit: '×',
    },
    { name: `${name}: init`, value: of(name, ({ initMs }) => initMs), unit: 'ms' },
    {
      name: `${name}: first event at ${MEMORY_MB} MB`,
      value: of(name, ({ firstMs }) => firstMs),
      unit: 'ms',
    },
    { name: `${name}: init + first event over empty`, value: overEmpty, unit: 'ms' },
    {
      name: `${name}: the same where empty takes ${REFERENCE_EMPTY_MS} ms`,
      value: overEmpty * scale,
      unit: 'ms',
      ...limit,
    },
    { name: `${name}: parts of undici loaded`, value: undici.size, unit: 'modules', atMost: 0 },
  ]
}
