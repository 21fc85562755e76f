import type { Command } from './command.ts'

/** Shows whether and when one is reminded, or sets it. */
export const remind: Command = {
  name: 'remind',
  options: [{ kind: 'number', name: 'hour', key: 'remind.hour', least: 0, most: 23 }],
  run(visit, given) {
    const hour = given.get('hour')
    return hour === undefined
      ? import('../steps/remind.ts').then((step) => step.openRemind(visit))
      : import('../steps/remind.ts').then((step) =>
          step.remindAt(visit, Math.floor(Number(hour)) % 24),
        )
  },
}
