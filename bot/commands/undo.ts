import { undoLatest } from '../steps/undo-latest.ts'
import type { Command } from './command.ts'

/** Takes back the last answer of all. */
export const undo: Command = { name: 'undo', options: [], run: undoLatest }
