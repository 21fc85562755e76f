import type { MemoryEvent, ReviewEvent } from './event.ts'
import { type MemoryState, NEW_STATE } from './memory.ts'
import { DEFAULT_PARAMETERS, type Parameters, parametersId } from './parameters.ts'
import { scheduleReview } from './schedule.ts'

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
 * The state that a log amounts to, whatever the order in which its events arrived: reviews in order
 * of time, then id, without those that were undone; an event that came twice counts once.
 *
 * Where parameters changed, stability and difficulty follow the current ones, while due, phase and
 * counts stay as each review was scheduled, until the next.
 */
export function foldEvents(
  cardId: string,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): MemoryState {
  const reviews = countedReviews(events)
  let scheduled = NEW_STATE
  let remembered = NEW_STATE
  let same = true
  for (const review of reviews) {
    const parameters = known.byId.get(review.parameters) ?? known.current
    scheduled = scheduleReview(scheduled, review, { cardId, parameters })
    same &&= review.parameters === known.currentId || parameters === known.current
    remembered = same
      ? scheduled
      : scheduleReview(remembered, review, { cardId, parameters: known.current })
  }
  const { stabilityDays, difficulty } = remembered
  return same ? scheduled : { ...scheduled, stabilityDays, difficulty }
}

/** The reviews of a log that count, in order of time, then id. */
export function countedReviews(events: readonly MemoryEvent[]): ReviewEvent[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undo' ? [event.reviewId] : [])))
  const seen = new Set<string>()
  const isFirst = ({ id }: ReviewEvent): boolean => {
    const isNew = !seen.has(id)
    seen.add(id)
    return isNew
  }
  return events
    .filter((event) => event.kind === 'review')
    .filter(({ id }) => !undone.has(id))
    .sort(byTimeThenId)
    .filter(isFirst)
}

function byTimeThenId(a: ReviewEvent, b: ReviewEvent): number {
  return a.at - b.at || (a.id < b.id ? -1 : Number(a.id > b.id))
}
