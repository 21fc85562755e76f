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

/** Reads a wish: what is left out or cannot be meant is as usual. */
export function readWish(said: ReadonlyMap<string, string | number>): QuizWish {
  const deckName = said.get('deck')
  const count = Math.floor(Number(said.get('questions') ?? QUESTIONS.usual))
  const [pace] = PACES.find(([each]) => each === said.get('pace')) ?? []
  const [mode] = MODES.find(([each]) => each === said.get('mode')) ?? []
  return {
    ...(deckName === undefined || deckName === '' ? {} : { deckName: String(deckName) }),
    count: Math.min(QUESTIONS.most, Math.max(1, count || QUESTIONS.usual)),
    pace: pace ?? 'normal',
    mode: mode ?? 'normal',
  }
}
