import type { Command } from './command.ts'

/** Shows what is waiting today. */
export const due: Command = {
  name: 'due',
  options: [],
  run: (visit) => import('../steps/open-due.ts').then((step) => step.openDue(visit)),
}
