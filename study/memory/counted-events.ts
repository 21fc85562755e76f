import type { MemoryEvent, OverrideEvent, ReviewEvent, UndoEvent } from './event.ts'
import { leechEventId } from './is-leech.ts'

/** An event that has a say in the state of a memory. */
export type CountedEvent = Exclude<MemoryEvent, UndoEvent | OverrideEvent>

/** The events of a log that have a say in its state, in order of time, then id, each once. */
export function countedEvents(events: readonly MemoryEvent[]): CountedEvent[] {
  return standingEvents(events).filter((event) => event.kind !== 'review' || !event.practice)
}

/** The reviews of a log that stand, as they count, in order of time, then id; practice is among them. */
export function standingReviews(events: readonly MemoryEvent[]): ReviewEvent[] {
  return standingEvents(events).filter((event) => event.kind === 'review')
}

/** The reviews of a log that count, as they count, in order of time, then id. */
export function countedReviews(events: readonly MemoryEvent[]): ReviewEvent[] {
  return countedEvents(events).filter((event) => event.kind === 'review')
}

/**
 * What a log comes to once what was taken back is out of it: a review that was undone, and the
 * suspension of a leech by a review that was undone or right after all.
 */
function standingEvents(events: readonly MemoryEvent[]): readonly CountedEvent[] {
  return eachOnce(inOrder(events.every(isCounted) ? events : correctedEvents(events)))
}

function isCounted(event: MemoryEvent): event is CountedEvent {
  return event.kind !== 'undo' && event.kind !== 'override'
}

function correctedEvents(events: readonly MemoryEvent[]): CountedEvent[] {
  const undone = targetsOf(events, 'undo')
  const overridden = targetsOf(events, 'override')
  const fallen = new Set([...undone, ...overridden].map(leechEventId))
  return events
    .filter(isCounted)
    .filter(({ kind, id }) => !(kind === 'review' ? undone : fallen).has(id))
    .map((event) => (overridden.has(event.id) ? asRight(event) : event))
}

/** Most logs are in order already. */
function inOrder(events: readonly CountedEvent[]): readonly CountedEvent[] {
  const isInOrder = events.every((event, at) => {
    const before = events[at - 1]
    return !before || byTimeThenId(before, event) <= 0
  })
  return isInOrder ? events : events.toSorted(byTimeThenId)
}

/** In nearly all logs, no two events have an id in common. */
function eachOnce(events: readonly CountedEvent[]): readonly CountedEvent[] {
  if (new Set(events.map(({ id }) => id)).size === events.length) return events
  const seen = new Set<string>()
  return events.filter(({ kind, id }) => {
    const key = `${kind} ${id}`
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

function targetsOf(events: readonly MemoryEvent[], kind: 'undo' | 'override'): Set<string> {
  return new Set(events.flatMap((event) => (event.kind === kind ? [event.reviewId] : [])))
}

/** A review that the learner says was right: good, whatever it was graded. */
function asRight(event: CountedEvent): CountedEvent {
  if (event.kind !== 'review' || event.right) return event
  return { ...event, rating: 'good', right: true }
}

function byTimeThenId(a: CountedEvent, b: CountedEvent): number {
  return a.at - b.at || compare(a.id, b.id) || compare(a.kind, b.kind)
}

function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
