import type { MemoryEvent, OverrideEvent, ReviewEvent, UndoEvent } from './event.ts'

/** An event that has a say in the state of a memory. */
export type CountedEvent = Exclude<MemoryEvent, UndoEvent | OverrideEvent>

/** The events of a log that have a say in its state, in order of time, then id, each once. */
export function countedEvents(events: readonly MemoryEvent[]): CountedEvent[] {
  const undone = targetsOf(events, 'undo')
  const overridden = targetsOf(events, 'override')
  const seen = new Set<string>()
  const isFirst = ({ kind, id }: CountedEvent): boolean => {
    const key = `${kind} ${id}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  }
  return events
    .filter((event) => event.kind !== 'undo' && event.kind !== 'override')
    .filter((event) => event.kind !== 'review' || !(undone.has(event.id) || event.practice))
    .map((event) => (overridden.has(event.id) ? asRight(event) : event))
    .sort(byTimeThenId)
    .filter(isFirst)
}

function targetsOf(events: readonly MemoryEvent[], kind: 'undo' | 'override'): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === kind ? [event.reviewId] : [])))
}

function asRight(event: CountedEvent): CountedEvent {
  if (event.kind !== 'review' || event.rating !== 'again') return event
  return { ...event, rating: 'good', right: true }
}

/** The reviews of a log that count, as they count, in order of time, then id. */
export function countedReviews(events: readonly MemoryEvent[]): ReviewEvent[] {
  return countedEvents(events).filter((event) => event.kind === 'review')
}

function byTimeThenId(a: CountedEvent, b: CountedEvent): number {
  return a.at - b.at || compare(a.id, b.id) || compare(a.kind, b.kind)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
