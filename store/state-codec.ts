import type { Due, MemoryState, Phase } from '../study/memory/memory.ts'

// A state is kept as a short JSON array: every plan reads one for each card that a learner has.

const PHASES: readonly Phase[] = ['new', 'learning', 'review', 'relearning']

type Moment = readonly [day: number, at: number]

type StateRow = readonly [
  phase: number,
  due: readonly [day: number] | readonly [at: number, isMoment: 1],
  stabilityDays: number,
  difficulty: number,
  intervalDays: number,
  step: number,
  reps: number,
  lapses: number,
  first: Moment | 0,
  last: Moment | 0,
  suspended?: 0 | 1,
  buriedUntilDay?: number,
]

/** A state as text. */
export function encodeState(state: MemoryState): string {
  const { phase, due, stabilityDays, difficulty, intervalDays, step, reps, lapses } = state
  const strength = [stabilityDays, difficulty, intervalDays, step, reps, lapses] as const
  const moments = [momentRow(state.first), momentRow(state.last)] as const
  const row: StateRow = [PHASES.indexOf(phase), dueRow(due), ...strength, ...moments]
  const { suspended, buriedUntilDay } = state
  if (buriedUntilDay !== undefined)
    return JSON.stringify([...row, suspended ? 1 : 0, buriedUntilDay])
  return JSON.stringify(suspended ? [...row, 1] : row)
}

function dueRow(due: Due): StateRow[1] {
  return due.kind === 'day' ? [due.day] : [due.at, 1]
}

function momentRow(moment: MemoryState['last']): Moment | 0 {
  return moment ? [moment.day, moment.at] : 0
}

/** Text as a state; an object is one of an earlier version. @throws for text that is none */
export function decodeState(text: string): MemoryState {
  if (text.startsWith('{')) return JSON.parse(text) as MemoryState
  const row = JSON.parse(text) as StateRow
  const phase = PHASES[row[0]]
  if (!phase) throw new RangeError(`Unexpected phase ${row[0]}, expected 0 to 3`)
  const [, due, , , , , , , first, last] = row
  const state: Writable<MemoryState> = {
    phase,
    due: due.length === 1 ? { kind: 'day', day: due[0] } : { kind: 'moment', at: due[0] },
    stabilityDays: row[2],
    difficulty: row[3],
    intervalDays: row[4],
    step: row[5],
    reps: row[6],
    lapses: row[7],
  }
  if (first !== 0) state.first = { day: first[0], at: first[1] }
  if (last !== 0) state.last = { day: last[0], at: last[1] }
  if (row[10]) state.suspended = true
  if (row[11] !== undefined) state.buriedUntilDay = row[11]
  return state
}

type Writable<Of> = { -readonly [Name in keyof Of]: Of[Name] }
