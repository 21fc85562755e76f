import { expect, test } from 'vitest'
import { simulateReminders } from '../../support/bot/reminder-simulation.ts'

test('500 learners are reminded once each, through faults and kills, and who wants none once', async () => {
  const { kills, faults, unsure, ...broken } = await simulateReminders(500, 1)
  expect(broken).toEqual({ doubled: 0, lost: 0, pestered: 0 })
  expect([kills, faults > 200, unsure < kills * 8]).toEqual([12, true, true])
})
