import type { Command } from './command.ts'

/** Hands over everything there is of a learner, as files. */
export const exportAll: Command = {
  name: 'export',
  options: [],
  run: (visit) => import('../steps/open-export.ts').then((step) => step.openExport(visit)),
}
