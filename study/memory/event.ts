/** How well a card was remembered. */
export type Rating = 'again' | 'hard' | 'good' | 'easy'

/** The ratings, worst first. */
export const RATINGS: readonly Rating[] = ['again', 'hard', 'good', 'easy']

/** What a learner answered. */
export type Given =
  /** Ids of the options picked. */
  | { readonly kind: 'options'; readonly ids: readonly string[] }
  /** Typed text, as it came. */
  | { readonly kind: 'text'; readonly text: string }
  /** Items, or right sides of pairs, in the order they were put. */
  | { readonly kind: 'sequence'; readonly items: readonly string[] }
  /** Items of a list that were recalled, as the learner ticked them after looking. */
  | { readonly kind: 'recalled'; readonly items: readonly string[] }
  /** A grade that the learner gave after looking at the answer. */
  | { readonly kind: 'rating'; readonly rating: Rating }

/** What is the same of every event of a log. */
interface Logged {
  /** When it was written to the log, by our clock, in milliseconds since 1970, if not at its own time: copies are brought up to date by it. */
  readonly keptAt?: number
}

/** A graded answer, kept for ever. */
export interface ReviewEvent extends Logged {
  readonly kind: 'review'
  /** Unique among the events of one memory; made when the question is shown, or by an offline client. */
  readonly id: string
  /** When the answer was given, in milliseconds since 1970; fixed when it is accepted. */
  readonly at: number
  /** The learner's own day at that moment: see `dayOf`. */
  readonly day: number
  readonly rating: Rating
  /** Whether the answer was right; a learner's own grade counts as right unless it is `again`. */
  readonly right: boolean
  /** Which form was asked: what follows the dot in the question's id. */
  readonly form: string
  /** `rev` of the question that was shown. */
  readonly rev: string
  readonly given: Given
  /** Id of the parameters it was scheduled with. */
  readonly parameters: string
  /** From question to answer, in milliseconds, if the client said. */
  readonly durationMs?: number
  /** Only practised: kept in the history, without a say in the schedule. */
  readonly practice?: true
}

/** Takes one review back. */
export interface UndoEvent extends Logged {
  readonly kind: 'undo'
  readonly id: string
  readonly at: number
  /** Id of the review; one that is not in the log (yet) is allowed. */
  readonly reviewId: string
}

/** "I was right": a review that was graded wrong counts as good; the note's author sees it. */
export interface OverrideEvent extends Logged {
  readonly kind: 'override'
  readonly id: string
  readonly at: number
  readonly reviewId: string
}

/** Takes the card out of drills until it is resumed, or back in. */
export interface SuspendEvent extends Logged {
  readonly kind: 'suspend'
  readonly id: string
  readonly at: number
  readonly suspended: boolean
  /** Of the suspension of a leech: the lapses that made it one. It holds as long as the log comes to so many. */
  readonly lapses?: number
}

/** Keeps the card out of drills before a day of the learner's. */
export interface BuryEvent extends Logged {
  readonly kind: 'bury'
  readonly id: string
  readonly at: number
  readonly untilDay: number
  /** How many days were wished for, if that is what was: sent again on another day, it is the same wish. */
  readonly days?: number
}

/** Begins the card anew: earlier reviews stay in the history and no longer count. */
export interface ResetEvent extends Logged {
  readonly kind: 'reset'
  readonly id: string
  readonly at: number
}

/** Makes the card due as these parameters would have made it after its last review. */
export interface RescheduleEvent extends Logged {
  readonly kind: 'reschedule'
  readonly id: string
  readonly at: number
  readonly parameters: string
}

/** Something that happened to a memory. */
export type MemoryEvent =
  | ReviewEvent
  | UndoEvent
  | OverrideEvent
  | SuspendEvent
  | BuryEvent
  | ResetEvent
  | RescheduleEvent

/** An event as it was before it was kept: two that are the same but for that are the same. */
export function unkept({ keptAt: _, ...event }: MemoryEvent) {
  return event
}

/** When an event became part of the log, as far as that is known. */
export function keptAtOf({ keptAt, at }: Pick<MemoryEvent, 'keptAt' | 'at'>): number {
  return keptAt ?? at
}
