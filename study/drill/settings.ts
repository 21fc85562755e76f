import type { DayStart } from '../memory/day.ts'
import { DEFAULT_PARAMETERS, type Parameters } from '../memory/parameters.ts'

/** Which form a learner wants to be asked in; `auto` goes from recognition to recall as a memory grows. */
export type FormWish = 'auto' | 'choice' | 'typed' | 'recall'

/** The wishes there are. */
export const FORM_WISHES: readonly FormWish[] = ['auto', 'choice', 'typed', 'recall']

/** What may become of a leech: it is taken out of drills, or only said to be one. */
export type LeechAction = 'suspend' | 'tag'

/** The actions there are. */
export const LEECH_ACTIONS: readonly LeechAction[] = ['suspend', 'tag']

/** How a learner grades an answer that was only looked at: with all four grades, or knew it or not. */
export type GradeButtons = 'four' | 'two'

/** The ways there are. */
export const GRADE_BUTTONS: readonly GradeButtons[] = ['four', 'two']

/** What a learner may set. */
export interface Settings extends DayStart {
  /** How many cards may be introduced on one day, over all decks. */
  readonly newCardsPerDay: number
  /** How many cards in review may be asked on one day, over all decks; learning steps do not count. */
  readonly reviewsPerDay: number
  readonly form: FormWish
  /** For each day of the week, Sunday first: the share of the caps that holds, 0 to 1. */
  readonly easyDays: readonly number[]
  /** No drills and no reminders until the learner comes back; what comes due waits. */
  readonly paused: boolean
  /** How many lapses make a leech; every half as many more say so again. */
  readonly leechThreshold: number
  readonly leechAction: LeechAction
  readonly gradeButtons: GradeButtons
  /** Whether answers in a quiz with others count as reviews; if not they are practice. */
  readonly quizCounts: boolean
  /** What reviews are scheduled with from now on. */
  readonly parameters: Parameters
}

/** What holds until a learner says otherwise. */
export const DEFAULT_SETTINGS: Settings = {
  timeZone: 'UTC',
  dayStartsAtHour: 4,
  newCardsPerDay: 20,
  reviewsPerDay: 200,
  form: 'auto',
  easyDays: [1, 1, 1, 1, 1, 1, 1],
  paused: false,
  leechThreshold: 8,
  leechAction: 'suspend',
  gradeButtons: 'four',
  quizCounts: false,
  parameters: DEFAULT_PARAMETERS,
}
