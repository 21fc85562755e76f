import { openRemind, remindAt } from '../steps/remind.ts'
import type { Command } from './command.ts'

/** Shows whether and when one is reminded, or sets it. */
export const remind: Command = {
  name: 'remind',
  options: [{ kind: 'number', name: 'hour', key: 'remind.hour', least: 0, most: 23 }],
  run(visit, given) {
    const hour = given.get('hour')
    return hour === undefined ? openRemind(visit) : remindAt(visit, Math.floor(Number(hour)) % 24)
  },
}
