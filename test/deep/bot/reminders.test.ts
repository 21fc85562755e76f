import { expect, test } from 'vitest'
import { simulateReminders } from '../../support/bot/reminder-simulation.ts'

/** From six in the evening, when reminders are due, until the learners' day ends. */
const DAY_LEFT_MS = 10 * 3_600_000

test.each([11, 12, 13, 14])(
  '5,000 learners are reminded once each, through faults and kills, and who wants none once (seed %i)',
  async (seed) => {
    const { kills, faults, unsure, lastedMs, ...broken } = await simulateReminders(5000, seed)
    expect(broken).toEqual({ doubled: 0, lost: 0, pestered: 0 })
    expect(lastedMs).toBeLessThan(DAY_LEFT_MS)
    expect([kills, faults > 2000, unsure < kills * 8]).toEqual([12, true, true])
  },
  600_000,
)
