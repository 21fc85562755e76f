import type { Command } from './command.ts'

/** Shows how it works. */
export const help: Command = {
  name: 'help',
  options: [],
  run: (visit) => import('../steps/open-help.ts').then((step) => step.openHelp(visit)),
}
