import type { Command } from './command.ts'

/** Takes back the last answer of all. */
export const undo: Command = {
  name: 'undo',
  options: [],
  run: (visit) => import('../steps/undo-latest.ts').then((step) => step.undoLatest(visit)),
}
