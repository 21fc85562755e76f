import type { Command } from './command.ts'

/** Shows what a learner has done and what is to come. */
export const stats: Command = {
  name: 'stats',
  options: [],
  run: (visit) => import('../steps/open-stats.ts').then((step) => step.openStats(visit)),
}
