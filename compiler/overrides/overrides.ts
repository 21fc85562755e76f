import type { Decisions } from '../lock/decisions.ts'
import { NO_DECISIONS } from '../lock/decisions.ts'
import type { Point } from '../note/message.ts'

/** What an author has decided about single cards, against what the compiler makes of the notes. */
export interface Overrides {
  /** Cards that are not asked. */
  readonly drop: ReadonlySet<string>
  /** Other words for a card, or for one of its questions (`<card>.<kind>`). */
  readonly reword: ReadonlyMap<string, Rewording>
  /** Cards that are asked although a gate refuses them. */
  readonly accept: ReadonlySet<string>
  /** Which card is which. */
  readonly decisions: Decisions
  /** Where each id stands in the file. */
  readonly places: ReadonlyMap<string, Point>
}

/** What is said in other words. */
export interface Rewording {
  readonly stem?: string
  readonly answer?: string
  readonly hint?: string
  readonly explanation?: string
  /** What else may be typed. */
  readonly accepted?: readonly string[]
}

/** The file beside the notes. */
export const OVERRIDES_NAME = 'overrides.yml'

export const NO_OVERRIDES: Overrides = {
  drop: new Set(),
  reword: new Map(),
  accept: new Set(),
  decisions: NO_DECISIONS,
  places: new Map(),
}
