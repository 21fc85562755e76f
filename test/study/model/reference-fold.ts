import {
  createEmptyCard,
  FSRS,
  Rating as FsrsRating,
  generatorParameters,
  State,
  StrategyMode,
} from 'ts-fsrs'
import type { MemoryEvent, ReviewEvent } from '../../../study/memory/event.ts'
import { type MemoryState, NEW_STATE } from '../../../study/memory/memory.ts'
import { type Parameters, parametersId } from '../../../study/memory/parameters.ts'

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000
const GRADES = {
  again: FsrsRating.Again,
  hard: FsrsRating.Hard,
  good: FsrsRating.Good,
  easy: FsrsRating.Easy,
} as const
const PHASES = ['new', 'learning', 'review', 'relearning'] as const

/** The parameters in force, and every set that there has been. */
export interface Sets {
  readonly current: Parameters
  readonly all: readonly Parameters[]
}

/**
 * What a log should come to, as the documents say it and with no word of the study's own fold: everything
 * from the beginning again for each event, by ts-fsrs alone.
 */
export function referenceFold(
  cardId: string,
  events: readonly MemoryEvent[],
  sets: Sets,
): MemoryState {
  const log = inOrder(events)
  const most = Math.max(0, ...replay(cardId, log, sets).map(({ lapses }) => lapses))
  const isLeech = (event: MemoryEvent) => event.kind === 'suspend' && (event.lapses ?? 0) > most
  const standing = log.filter((event) => !isLeech(event))
  return replay(cardId, standing, sets).at(-1) ?? NEW_STATE
}

/** By time, then id, then kind; each once; without what was taken back or only practised. */
function inOrder(events: readonly MemoryEvent[]): readonly MemoryEvent[] {
  const key = ({ kind, id }: MemoryEvent) => `${kind} ${id}`
  const words = ({ id, kind }: MemoryEvent) => `${id} ${kind}`
  const sorted = events.toSorted((a, b) => a.at - b.at || (words(a) < words(b) ? -1 : 1))
  const once = new Map(sorted.toReversed().map((event) => [key(event), event]))
  const aims = new Set(events.flatMap((e) => ('reviewId' in e ? `${e.kind} ${e.reviewId}` : [])))
  const named = (kind: string, id: string) => aims.has(`${kind} ${id}`)
  return sorted.flatMap((event): MemoryEvent[] => {
    if (once.get(key(event)) !== event) return []
    if (event.kind === 'review') {
      if (event.practice || named('undo', event.id)) return []
      const isMended = named('override', event.id) && !event.right
      return [isMended ? { ...event, rating: 'good', right: true } : event]
    }
    const of = event.id.replace(/^leech-/, '')
    const isFallen =
      event.kind === 'suspend' && of !== event.id && (named('undo', of) || named('override', of))
    return isFallen ? [] : [event]
  })
}

/** What the events make, one after another. */
function replay(cardId: string, log: readonly MemoryEvent[], sets: Sets): readonly MemoryState[] {
  const states: MemoryState[] = []
  let state = NEW_STATE
  let met = NEW_STATE
  let reviews: ReviewEvent[] = []
  const setOf = (id: string) => sets.all.find((each) => parametersId(each) === id) ?? sets.current
  for (const event of log) {
    switch (event.kind) {
      case 'review':
        met = state
        reviews = [...reviews, event]
        state = { ...state, ...ask(cardId, met, reviews, setOf(event.parameters)) }
        break
      case 'reset':
        state = { ...NEW_STATE, ...marksOf(state) }
        reviews = []
        break
      case 'reschedule':
        if (state.phase === 'review' && state.last) {
          const days = daysUnder(cardId, met, reviews, setOf(event.parameters))
          const due = { kind: 'day', day: state.last.day + days } as const
          state = { ...state, intervalDays: days, due }
        }
        break
      case 'suspend':
        state = suspendedOf(state, event.suspended)
        break
      case 'bury':
        state = { ...state, buriedUntilDay: event.untilDay }
        break
    }
    states.push(state)
  }
  const last = { ...state, ...strengthOf(reviews, sets.current) }
  return [...states, last]
}

function suspendedOf({ suspended: _, ...rest }: MemoryState, suspended: boolean): MemoryState {
  return suspended ? { ...rest, suspended } : rest
}

function marksOf({ suspended, buriedUntilDay }: MemoryState): Partial<MemoryState> {
  return {
    ...(suspended ? { suspended } : {}),
    ...(buriedUntilDay === undefined ? {} : { buriedUntilDay }),
  }
}

/** Days do not go back: those of reviews, one after another. */
function daysOf(reviews: readonly ReviewEvent[]): number[] {
  let latest = Number.NEGATIVE_INFINITY
  return reviews.map(({ day }) => {
    latest = Math.max(latest, day)
    return latest
  })
}

/** What a set of weights makes of all reviews, by nothing but its formulas. */
function strengthOf(reviews: readonly ReviewEvent[], set: Parameters) {
  const days = daysOf(reviews)
  let memory: { stability: number; difficulty: number } | null = null
  for (const [at, { rating }] of reviews.entries()) {
    const elapsed = at === 0 ? 0 : (days[at] ?? 0) - (days[at - 1] ?? 0)
    memory = schedulerOf(set).next_state(memory, elapsed, GRADES[rating])
  }
  return { stabilityDays: memory?.stability ?? 0, difficulty: memory?.difficulty ?? 0 }
}

/** What a set makes of the last of some reviews, which met a state. */
function ask(
  cardId: string,
  met: MemoryState,
  reviews: readonly ReviewEvent[],
  set: Parameters,
): MemoryState {
  const review = reviews.at(-1)
  if (!review) throw new RangeError('no review')
  const [before, day = 0] = [daysOf(reviews).at(-2), daysOf(reviews).at(-1)]
  const { stabilityDays, difficulty } = strengthOf(reviews.slice(0, -1), set)
  const now = new Date(day * DAY_MS)
  const scheduler = schedulerOf(set)
  scheduler.useStrategy(StrategyMode.SEED, () => `${cardId}:${met.reps + 1}`)
  const { card } = scheduler.next(
    {
      ...createEmptyCard(now),
      stability: stabilityDays,
      difficulty,
      state: PHASES.indexOf(met.phase),
      learning_steps: met.step,
      reps: met.reps,
      lapses: met.lapses,
      ...(before === undefined ? {} : { last_review: new Date(before * DAY_MS) }),
    },
    now,
    GRADES[review.rating],
  )
  const isStep = card.state === State.Learning || card.state === State.Relearning
  const steps = met.phase === 'learning' ? set.learningStepsMinutes : set.relearningStepsMinutes
  // As in Anki, `hard` repeats the step that it meets; and the longest interval is never exceeded.
  const repeated = review.rating === 'hard' && met.step > 0 ? steps[met.step] : undefined
  const waitMs = repeated ? repeated * MINUTE_MS : card.due.getTime() - now.getTime()
  const days = isStep ? 0 : Math.min(card.scheduled_days, set.maximumIntervalDays)
  const last = { day, at: review.at }
  return {
    phase: PHASES[card.state],
    due: isStep ? { kind: 'moment', at: review.at + waitMs } : { kind: 'day', day: day + days },
    stabilityDays: card.stability,
    difficulty: card.difficulty,
    intervalDays: days,
    step: card.learning_steps,
    reps: card.reps,
    lapses: card.lapses,
    first: met.first ?? last,
    last,
  }
}

/** The interval that a set would have given by the last review; a plain one if it had the card learn on. */
function daysUnder(
  cardId: string,
  met: MemoryState,
  reviews: readonly ReviewEvent[],
  set: Parameters,
): number {
  const asked = ask(cardId, met, reviews, set)
  if (asked.phase === 'review') return asked.intervalDays
  const scheduler = schedulerOf(set)
  scheduler.seed = `${cardId}:${asked.reps}`
  const days = scheduler.next_interval(strengthOf(reviews, set).stabilityDays, 0)
  return Math.min(days, set.maximumIntervalDays)
}

const schedulers = new Map<string, FSRS>()

function schedulerOf(set: Parameters): FSRS {
  const id = parametersId(set)
  const minutes = (steps: readonly number[]) => steps.map((step): `${number}m` => `${step}m`)
  const made =
    schedulers.get(id) ??
    new FSRS(
      generatorParameters({
        w: [...set.weights],
        request_retention: set.desiredRetention,
        maximum_interval: set.maximumIntervalDays,
        enable_fuzz: true,
        learning_steps: minutes(set.learningStepsMinutes),
        relearning_steps: minutes(set.relearningStepsMinutes),
      }),
    )
  schedulers.set(id, made)
  return made
}
