import { openDue } from '../steps/open-due.ts'
import type { Command } from './command.ts'

/** Shows what is waiting today. */
export const due: Command = { name: 'due', options: [], run: (visit) => openDue(visit) }
