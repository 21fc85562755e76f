import { openHelp } from '../steps/open-help.ts'
import type { Command } from './command.ts'

/** Shows how it works. */
export const help: Command = { name: 'help', options: [], run: (visit) => openHelp(visit) }
