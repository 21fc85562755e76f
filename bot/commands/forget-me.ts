import { openForget } from '../steps/forget.ts'
import type { Command } from './command.ts'

/** Erases everything there is of a learner, once that is confirmed in writing. */
export const forgetMe: Command = { name: 'forget-me', options: [], run: openForget }
