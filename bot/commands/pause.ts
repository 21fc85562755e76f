import type { Command } from './command.ts'

/** Lets drills and reminders wait until the learner is back. */
export const pause: Command = {
  name: 'pause',
  options: [],
  run: (visit) => import('../steps/set-pause.ts').then((step) => step.setPause(visit, true)),
}
