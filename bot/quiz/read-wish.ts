import { MODES, PACES, QUESTIONS, type QuizWish, type SaidOfQuiz } from './quiz-wish.ts'

/** Reads a wish: what is left out or cannot be meant is as usual. */
export function readWish(said: SaidOfQuiz): QuizWish {
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
