import type { MemoryEvent } from './event.ts'

/** How far a card has come. */
export type Phase = 'new' | 'learning' | 'review' | 'relearning'

/** When a card is next to be asked. */
export type Due =
  /** From the beginning of one of the learner's own days, as `dayOf` counts them. */
  | { readonly kind: 'day'; readonly day: number }
  /** At a moment within the day, in milliseconds since 1970: a learning step. */
  | { readonly kind: 'moment'; readonly at: number }

/** What the log of one memory amounts to: a fold of it, kept beside it as a cache. */
export interface MemoryState {
  readonly phase: Phase
  readonly due: Due
  /** Days after which the chance of recall has fallen to 90 %; 0 while new. */
  readonly stabilityDays: number
  /** 1 (easy) to 10; 0 while new. */
  readonly difficulty: number
  /** Days between the last review and the day it made the card due; 0 in learning. */
  readonly intervalDays: number
  /** Which learning step comes next. */
  readonly step: number
  /** Reviews that count, undone ones left out. */
  readonly reps: number
  /** How often a card in review was forgotten. */
  readonly lapses: number
  /** The learner's day and the moment of the first and the last review that count. */
  readonly first?: { readonly day: number; readonly at: number }
  readonly last?: { readonly day: number; readonly at: number }
  /** Out of drills until it is resumed. */
  readonly suspended?: true
  /** Out of drills before this day of the learner's. */
  readonly buriedUntilDay?: number
}

/** The state of a card that was never asked: due from the beginning of time. */
export const NEW_STATE: MemoryState = {
  phase: 'new',
  due: { kind: 'day', day: 0 },
  stabilityDays: 0,
  difficulty: 0,
  intervalDays: 0,
  step: 0,
  reps: 0,
  lapses: 0,
}

/** One learner's memory of one card. */
export interface Memory {
  readonly cardId: string
  /** How often it was written; 0 if never. */
  readonly version: number
  /** In order of arrival; what is true. */
  readonly events: readonly MemoryEvent[]
  /** `foldEvents` of the events. */
  readonly state: MemoryState
  /** Id of the parameters that were in force when the events were folded; empty if there are none. */
  readonly foldedWith: string
  /** When it was last written, in milliseconds since 1970, whatever its events are dated; not known of one from before that was kept. */
  readonly writtenAt?: number
}

/** The memory of a card that was never asked. */
export function newMemory(cardId: string): Memory {
  return { cardId, version: 0, events: [], state: NEW_STATE, foldedWith: '' }
}
