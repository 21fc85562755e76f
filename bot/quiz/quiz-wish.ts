import type { QuizMode, QuizPace } from '../../study/quiz/quiz.ts'
import type { TextKey } from '../texts/texts.ts'

/** How a quiz is wished. */
export interface QuizWish {
  readonly deckName?: string
  readonly count: number
  readonly pace: QuizPace
  readonly mode: QuizMode
}

/** How many questions a quiz has. */
export const QUESTIONS = { usual: 10, most: 50 }

/** The paces and the modes that there are, and the texts that say them. */
export const PACES: readonly (readonly [QuizPace, TextKey])[] = [
  ['relaxed', 'quiz.pace.relaxed'],
  ['normal', 'quiz.pace.normal'],
  ['fast', 'quiz.pace.fast'],
]
export const MODES: readonly (readonly [QuizMode, TextKey])[] = [
  ['normal', 'quiz.mode.normal'],
  ['speed', 'quiz.mode.speed'],
]

/** What was said of a quiz: the values by the names of the options. */
export type SaidOfQuiz = ReadonlyMap<string, string | number>
