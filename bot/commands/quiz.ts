import { MODES, PACES, QUESTIONS } from '../quiz/quiz-wish.ts'
import type { Command } from './command.ts'
import { completeDeck } from './drill.ts'

/** Begins a quiz for everybody in a channel. */
export const quiz: Command = {
  name: 'quiz',
  isForServers: true,
  options: [
    { kind: 'text', name: 'deck', key: 'quiz.deck', completes: true },
    { kind: 'number', name: 'questions', key: 'quiz.questions', least: 1, most: QUESTIONS.most },
    { kind: 'pick', name: 'pace', key: 'quiz.pace', among: PACES },
    { kind: 'pick', name: 'mode', key: 'quiz.mode', among: MODES },
  ],
  run: (visit, given) =>
    import('../steps/begin-quiz.ts').then((step) => step.beginQuiz(visit, given)),
  complete: completeDeck,
}
