import { expect, test } from 'vitest'
import { runKills } from './run-kills.ts'

test('killed five times under sixteen writers, the server has lost nothing it said was kept', async () => {
  const { acknowledged, ...wrong } = await runKills(5)
  expect(wrong).toEqual({ lost: [], doubled: [], findings: [] })
  expect(acknowledged).toBeGreaterThanOrEqual(100)
})
