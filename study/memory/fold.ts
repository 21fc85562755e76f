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
 *
 * A leech is suspended as long as the log comes to the lapses that made it one: with an earlier lapse
 * undone, or right after all, it is none, and so it is not suspended either.
 */
export function foldEvents(
  cardId: string,
  events: readonly MemoryEvent[],
  known: KnownParameters,
): MemoryState {
  const counted = countedEvents(events)
  const folding = { cardId, known, sets: setsOf(counted, known) }
  const { folded, mostLapses } = foldAll(counted, folding)
  const isFreed = (event: CountedEvent): boolean => lapsesOf(event) > mostLapses
  // Who is suspended has no say in the lapses: they are the same without.
  const last = counted.some(isFreed)
    ? foldAll(
        counted.filter((event) => !isFreed(event)),
        folding,
      ).folded
    : folded
  return { ...last.scheduled, ...strengthUnder(known.current, last) }
}

function foldAll(events: readonly CountedEvent[], folding: Folding) {
  let folded = startOf(folding)
  let mostLapses = 0
  for (const event of events) {
    folded = foldEvent(folded, event, folding)
    mostLapses = Math.max(mostLapses, folded.scheduled.lapses)
  }
  return { folded, mostLapses }
}

/** How many lapses an event takes for granted. */
function lapsesOf(event: CountedEvent): number {
  return event.kind === 'suspend' ? (event.lapses ?? 0) : 0
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
interface Remembered {
  readonly scheduled: MemoryState
  /** One a set of weights that can be asked for; most learners never have but one. */
  readonly strengths: readonly { readonly under: Parameters; readonly strength: Strength }[]
}

interface Folded extends Remembered {
  /** The last review since the card was begun, and what it met: to schedule it otherwise. */
  readonly latest?: { readonly met: Remembered; readonly review: ReviewEvent }
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

function strengthUnder(parameters: Parameters, { strengths, scheduled }: Remembered): Strength {
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
      return { ...folded, scheduled: reschedule(folded, parameters, folding) }
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
  const { scheduled, strengths: before } = folded
  const latest = { met: { scheduled, strengths: before }, review }
  const parameters = parametersAt(review.parameters, folding)
  const next = reviewUnder(parameters, latest, folding)
  const strengths = before.map(({ under }) => ({
    under,
    strength: strengthOf(
      rememberAlike(under, parameters) ? next : reviewUnder(under, latest, folding),
    ),
  }))
  return { scheduled: { ...next, ...marksOf(scheduled) }, strengths, latest }
}

/** What parameters make of a review, by what they remember of those before it. */
function reviewUnder(
  parameters: Parameters,
  { met, review }: NonNullable<Folded['latest']>,
  { cardId }: Folding,
): MemoryState {
  const before = { ...met.scheduled, ...strengthUnder(parameters, met) }
  return scheduleReview(before, review, { cardId, parameters })
}

/**
 * Due as the parameters would have made it by the last review, so that those which did so move nothing.
 * A card in learning stays as it is; one that they would have kept in learning gets their plain interval.
 */
function reschedule(folded: Folded, parameters: Parameters, folding: Folding): MemoryState {
  const { scheduled, latest } = folded
  if (scheduled.phase !== 'review' || !latest) return scheduled
  const { cardId } = folding
  const again = reviewUnder(parameters, latest, folding)
  const strength = strengthUnder(parameters, folded)
  const intervalDays =
    again.phase === 'review'
      ? again.intervalDays
      : intervalFor({ ...scheduled, ...strength }, { cardId, parameters })
  const { day = 0 } = again.last ?? {}
  return { ...scheduled, ...strength, intervalDays, due: { kind: 'day', day: day + intervalDays } }
}

/** What a learner set, which reviews leave alone. */
function marksOf({ suspended, buriedUntilDay }: MemoryState): Partial<MemoryState> {
  return {
    ...(suspended ? { suspended } : {}),
    ...(buriedUntilDay === undefined ? {} : { buriedUntilDay }),
  }
}
