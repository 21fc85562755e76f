import type { Records } from '../study/act/records.ts'
import type { Study } from '../study/act/study.ts'
import type { Languages } from './texts/texts.ts'
import type { Timers } from './timers.ts'

/** Where things can be read that a message only names. */
export interface Links {
  /** What is kept about a learner, for how long, and how to erase it. */
  readonly privacy?: string
  /** The folder of notes on the web; a note's path and `#L12` follow it. Ends with `/`. */
  readonly notes?: string
  /** Where charts are drawn; what they show follows. Ends with `/`. */
  readonly charts?: string
}

/** What the bot works with. */
export interface Bot {
  readonly study: Study
  readonly records: Records
  /** What wakes quizzes; without it there are none. */
  readonly timers?: Timers
  readonly languages: Languages
  readonly links: Links
}
