import { type CountedEvent, countedEvents } from './counted-events.ts'
import type { MemoryEvent, ReviewEvent } from './event.ts'
import { type MemoryState, NEW_STATE } from './memory.ts'
import { DEFAULT_PARAMETERS, type Parameters, parametersId, rememberAlike } from './parameters.ts'
import { intervalFor, scheduleReview } from './schedule.ts'

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
  const all = [DEFAULT_PARAMETERS, ...earlier, current]
  return {
    currentId: parametersId(current),
    current,
    byId: new Map(all.map((each) => [parametersId(each), each])),
  }
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
  const counted = countedEvents(events)
  const folding = { cardId, known, sets: setsOf(counted, known) }
  let folded = startOf(folding)
  for (const event of counted) folded = foldEvent(folded, event, folding)
  return { ...folded.scheduled, ...strengthUnder(known.current, folded) }
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
  const counted = countedEvents(events)
  const folding = { cardId, known, sets: setsOf(counted, known) }
  let folded = startOf(folding)
  for (const event of counted) {
    const next = foldEvent(folded, event, folding)
    yield { event, before: folded.scheduled, after: next.scheduled }
    folded = next
  }
}

/** How well a card is remembered: what parameters make of the reviews so far. */
type Strength = Pick<MemoryState, 'stabilityDays' | 'difficulty'>

/** A state as it was scheduled, and how well each set of weights would have it remembered. */
interface Folded {
  readonly scheduled: MemoryState
  /** One a set of weights that can be asked for; most learners never have but one. */
  readonly strengths: readonly { readonly under: Parameters; readonly strength: Strength }[]
}

interface Folding {
  readonly cardId: string
  readonly known: KnownParameters
  readonly sets: readonly Parameters[]
}

/** The sets of weights that a log asks for, and those in force: however many others a learner has had. */
function setsOf(events: readonly CountedEvent[], known: KnownParameters): Parameters[] {
  const sets = [known.current]
  let last = known.currentId
  for (const event of events) {
    if (!('parameters' in event) || event.parameters === last) continue
    last = event.parameters
    const then = known.byId.get(last) ?? known.current
    if (!sets.some((other) => rememberAlike(then, other))) sets.push(then)
  }
  return sets
}

function startOf({ sets }: Folding): Folded {
  const strengths = sets.map((under) => ({ under, strength: strengthOf(NEW_STATE) }))
  return { scheduled: NEW_STATE, strengths }
}

function strengthOf({ stabilityDays, difficulty }: Strength): Strength {
  return { stabilityDays, difficulty }
}

function strengthUnder(parameters: Parameters, { strengths, scheduled }: Folded): Strength {
  const found = strengths.find(({ under }) => rememberAlike(under, parameters))
  return found?.strength ?? strengthOf(scheduled)
}

function foldEvent(folded: Folded, event: CountedEvent, folding: Folding): Folded {
  switch (event.kind) {
    case 'review':
      return foldReview(folded, event, folding)
    case 'reset':
      return {
        ...startOf(folding),
        scheduled: { ...NEW_STATE, ...marksOf(folded.scheduled) },
      }
    case 'reschedule': {
      const parameters = parametersAt(event.parameters, folding)
      return { ...folded, scheduled: reschedule(folded, folding.cardId, parameters) }
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

/** Each set of weights remembers the review; those that it was scheduled with make it due. */
function foldReview(folded: Folded, review: ReviewEvent, folding: Folding): Folded {
  const { cardId } = folding
  const parameters = parametersAt(review.parameters, folding)
  const after = (under: Parameters): MemoryState => {
    const before = { ...folded.scheduled, ...strengthUnder(under, folded) }
    return scheduleReview(before, review, { cardId, parameters: under })
  }
  const next = after(parameters)
  const strengths = folded.strengths.map(({ under }) => ({
    under,
    strength: strengthOf(rememberAlike(under, parameters) ? next : after(under)),
  }))
  return { scheduled: { ...next, ...marksOf(folded.scheduled) }, strengths }
}

/** Due as the parameters would have it, from what they remember; a card in learning stays as it is. */
function reschedule(folded: Folded, cardId: string, parameters: Parameters): MemoryState {
  const { scheduled } = folded
  if (scheduled.phase !== 'review' || !scheduled.last) return scheduled
  const strength = strengthUnder(parameters, folded)
  const intervalDays = intervalFor({ ...scheduled, ...strength }, { cardId, parameters })
  return {
    ...scheduled,
    ...strength,
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
