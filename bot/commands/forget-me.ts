import type { Command } from './command.ts'

/** Erases everything there is of a learner, once that is confirmed in writing. */
export const forgetMe: Command = {
  name: 'forget-me',
  options: [],
  run: (visit) => import('../steps/forget.ts').then((step) => step.openForget(visit)),
}
