import { setPause } from '../steps/set-pause.ts'
import type { Command } from './command.ts'

/** Lets drills and reminders wait until the learner is back. */
export const pause: Command = { name: 'pause', options: [], run: (visit) => setPause(visit, true) }
