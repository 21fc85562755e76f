import { isDeepStrictEqual } from 'node:util'
import { foldEvents, type KnownParameters } from '../../study/memory/fold.ts'
import type { Memory } from '../../study/memory/memory.ts'
import type { Finding } from './finding.ts'

/** Further ahead than any clock that is accepted. */
const FUTURE_MS = 48 * 3_600_000

/** What is wrong with a memory. */
export function examineMemory(
  memory: Memory,
  {
    item,
    known,
    now,
  }: { readonly item: string; readonly known: KnownParameters; readonly now: number },
): Finding[] {
  return [
    ...doubledEvents(memory, item),
    ...wrongState(memory, item, known),
    ...wrongVersion(memory, item),
    ...futureEvents(memory, item, now),
  ]
}

function doubledEvents({ events }: Memory, item: string): Finding[] {
  const seen = new Set<string>()
  return events.flatMap(({ kind, id }) => {
    const key = `${kind} ${id}`
    const isSecond = seen.has(key)
    seen.add(key)
    return isSecond
      ? [{ item, rule: 'doubled-event', detail: `found ${key} twice, expected once` }]
      : []
  })
}

/** The state must be the fold of the log, with the parameters that it says it was folded with. */
function wrongState(memory: Memory, item: string, known: KnownParameters): Finding[] {
  const current = known.byId.get(memory.foldedWith)
  const then = current ? { ...known, currentId: memory.foldedWith, current } : known
  const state = foldEvents(memory.cardId, memory.events, then)
  if (isDeepStrictEqual(state, memory.state)) return []
  const detail = `found ${JSON.stringify(memory.state)}, expected ${JSON.stringify(state)}`
  return [{ item, rule: 'wrong-state', detail, repair: 'rewrite-state' }]
}

function wrongVersion({ version, events }: Memory, item: string): Finding[] {
  if (version >= 1 && version <= events.length) return []
  const detail = `found version ${version}, expected 1 to ${events.length}, the number of events`
  return [{ item, rule: 'wrong-version', detail }]
}

function futureEvents({ events }: Memory, item: string, now: number): Finding[] {
  return events.flatMap(({ kind, id, at }) => {
    if (at <= now + FUTURE_MS) return []
    const detail = `found ${kind} ${id} at ${at}, expected a moment before ${now}`
    return [{ item, rule: 'future-event', detail }]
  })
}
