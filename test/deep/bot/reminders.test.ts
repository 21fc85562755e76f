import { expect, test } from 'vitest'
import { simulateReminders } from '../../support/bot/reminder-simulation.ts'

test.each([11, 12, 13, 14])(
  '5,000 learners are reminded once each, through faults and kills (seed %i)',
  async (seed) => {
    const { kills, faults, ...broken } = await simulateReminders(5000, seed)
    expect(broken).toEqual({ doubled: 0, lost: 0, tooMany: 0 })
    expect(kills).toBe(12)
    expect(faults).toBeGreaterThan(500)
  },
  600_000,
)
