import type { Component } from './component.ts'

/** Buttons that open a form for what is said along with a command. */
export const findCard: Component = {
  action: 'find',
  run: (visit) => import('../steps/open-form.ts').then((step) => step.openFindForm(visit)),
}
export const linkApp: Component = {
  action: 'link-app',
  run: (visit) => import('../steps/open-form.ts').then((step) => step.openLinkForm(visit)),
}
export const newQuiz: Component = {
  action: 'quiz-new',
  isForAll: true,
  run: (visit) => import('../steps/begin-quiz.ts').then((step) => step.openQuizForm(visit)),
}
