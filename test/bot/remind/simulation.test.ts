import { expect, test } from 'vitest'
import { simulateReminders } from '../../support/bot/reminder-simulation.ts'

test.each([1, 2, 3])(
  '500 learners are reminded once each, through faults and kills (seed %i)',
  async (seed) => {
    const { kills, faults, ...broken } = await simulateReminders(500, seed)
    expect(broken).toEqual({ doubled: 0, lost: 0, tooMany: 0 })
    expect(kills).toBe(12)
    expect(faults).toBeGreaterThan(50)
  },
)
