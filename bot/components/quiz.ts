import type { Component } from './component.ts'

/** The button of one option in a quiz. */
export const quiz: Component = {
  action: 'quiz',
  isForAll: true,
  goesOn: () => true,
  run(visit, { parts }) {
    const [quizId, round, optionId] = parts
    if (!quizId || !optionId || !/^\d{1,3}$/.test(round ?? '')) return undefined
    return import('../steps/play-quiz.ts').then((step) =>
      step.playQuiz(visit, { quizId, round: Number(round), optionId }),
    )
  },
}

/** The button that ends a quiz. */
export const quizStop: Component = {
  action: 'quiz-stop',
  isForAll: true,
  run: (visit, { parts: [quizId] }) =>
    quizId
      ? import('../steps/play-quiz.ts').then((step) => step.stopQuiz(visit, quizId))
      : undefined,
}

/** The button to one's own drill of what was missed in a quiz. */
export const quizMissed: Component = {
  action: 'quiz-missed',
  isForAll: true,
  run: (visit, { parts: [quizId] }) =>
    quizId
      ? import('../steps/play-quiz.ts').then((step) => step.drillMissed(visit, quizId))
      : undefined,
}
