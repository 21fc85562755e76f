import { type CountedEvent, countedEvents } from './counted-events.ts'
import type { MemoryEvent, ReviewEvent } from './event.ts'
import { type MemoryState, NEW_STATE } from './memory.ts'
import { DEFAULT_PARAMETERS, type Parameters, parametersId } from './parameters.ts'
import { intervalFor, type Scheduling, scheduleReview } from './schedule.ts'

/** Every set of parameters that a review of a learner was scheduled with, and the ones in force. */
export interface KnownParameters {
  readonly currentId: string
  readonly current: Parameters
  readonly byId: ReadonlyMap<string, Parameters>
}

/** Parameters in force, and those that were before. */
export function knownParameters(
  current: Parameters,
  earlier: readonly Parameters[] = [],
): KnownParameters {
  const all = [...earlier, current].map((each) => [parametersId(each), each] as const)
  return { currentId: parametersId(current), current, byId: new Map(all) }
}

/** What holds for a learner who never changed anything. */
export const DEFAULT_KNOWN = knownParameters(DEFAULT_PARAMETERS)

/**
 * The state that a log amounts to, whatever the order in which its events arrived: a fold in order
 * of time, then id. Reviews that were undone or only practised do not count, ones that the learner
 * overrode count as good, and an event that came twice counts once.
 *
 * Where parameters changed, stability and difficulty follow the current ones, while due, phase and
 * counts stay as each review was scheduled, until the next review or `reschedule`.
 */
export function foldEvents(
  cardId: string,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): MemoryState {
  let folded: Folded = { scheduled: NEW_STATE, remembered: NEW_STATE }
  for (const event of countedEvents(events)) folded = foldEvent(folded, event, { cardId, known })
  const { stabilityDays, difficulty } = folded.remembered
  return { ...folded.scheduled, stabilityDays, difficulty }
}

/** An event that counts, and the states that it met and made, as scheduled at the time. */
export interface Replayed {
  readonly event: CountedEvent
  readonly before: MemoryState
  readonly after: MemoryState
}

/** The steps of `foldEvents`, one after another. */
export function* replayEvents(
  cardId: string,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): Iterable<Replayed> {
  let folded: Folded = { scheduled: NEW_STATE, remembered: NEW_STATE }
  for (const event of countedEvents(events)) {
    const next = foldEvent(folded, event, { cardId, known })
    yield { event, before: folded.scheduled, after: next.scheduled }
    folded = next
  }
}

/** As it was scheduled at the time, and as the current parameters would remember it. */
interface Folded {
  readonly scheduled: MemoryState
  readonly remembered: MemoryState
}

interface Folding {
  readonly cardId: string
  readonly known: KnownParameters
}

function foldEvent(folded: Folded, event: CountedEvent, folding: Folding): Folded {
  switch (event.kind) {
    case 'review':
      return foldReview(folded, event, folding)
    case 'reset': {
      const fresh = { ...NEW_STATE, ...marksOf(folded.scheduled) }
      return { scheduled: fresh, remembered: fresh }
    }
    case 'reschedule': {
      const parameters = parametersAt(event.parameters, folding)
      return { ...folded, scheduled: reschedule(folded, { cardId: folding.cardId, parameters }) }
    }
    case 'suspend': {
      const { suspended: _, ...rest } = folded.scheduled
      return { ...folded, scheduled: event.suspended ? { ...rest, suspended: true } : rest }
    }
    case 'bury':
      return { ...folded, scheduled: { ...folded.scheduled, buriedUntilDay: event.untilDay } }
  }
}

function parametersAt(id: string, { known }: Folding): Parameters {
  return known.byId.get(id) ?? known.current
}

function foldReview(folded: Folded, review: ReviewEvent, folding: Folding): Folded {
  const { cardId, known } = folding
  const parameters = parametersAt(review.parameters, folding)
  const next = scheduleReview(folded.scheduled, review, { cardId, parameters })
  const scheduled = { ...next, ...marksOf(folded.scheduled) }
  if (folded.remembered === folded.scheduled && parameters === known.current)
    return { scheduled, remembered: scheduled }
  const remembered = scheduleReview(folded.remembered, review, {
    cardId,
    parameters: known.current,
  })
  return { scheduled, remembered }
}

/** Due as the parameters would have it, from what is remembered; a card in learning stays as it is. */
function reschedule({ scheduled, remembered }: Folded, scheduling: Scheduling): MemoryState {
  if (scheduled.phase !== 'review' || !scheduled.last) return scheduled
  const intervalDays = intervalFor(remembered, scheduling)
  return {
    ...scheduled,
    intervalDays,
    due: { kind: 'day', day: scheduled.last.day + intervalDays },
  }
}

/** What a learner set, which reviews leave alone. */
function marksOf({ suspended, buriedUntilDay }: MemoryState): Partial<MemoryState> {
  return {
    ...(suspended ? { suspended } : {}),
    ...(buriedUntilDay === undefined ? {} : { buriedUntilDay }),
  }
}
