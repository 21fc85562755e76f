import { expect, test } from 'vitest'
import { runKills } from '../../bin/kill/run-kills.ts'
import { isLinearizable } from '../../simulation/is-linearizable.ts'
import { recordHistory } from '../../simulation/record-history.ts'
import { runSeeds } from '../../simulation/run-seeds.ts'
import { runModel } from '../../study/model/run-model.ts'

// What `npm test` does for seconds, for as long as it takes to trust it: other seeds, and more of them.

test('300,000 operations in which everything goes wrong lose and double nothing', async () => {
  const { complaints, ...ran } = await runSeeds(10_000, 300_000)
  console.log(ran)
  expect(complaints).toEqual([])
})

test('over 200,000 commands, the study does what the model says', async () => {
  expect(await runModel(200_000, 1_000)).toBeGreaterThanOrEqual(200_000)
})

test('5,000 histories are each explained by one order', async () => {
  for (let seed = 10_000; seed < 15_000; seed++)
    expect(
      isLinearizable(await recordHistory(seed, { clients: 6, operations: 40 })),
      `seed ${seed}`,
    ).toBe(true)
})

test('killed fifty times under sixteen writers, the server has lost nothing it said was kept', async () => {
  const { acknowledged, ...wrong } = await runKills(50)
  console.log({ acknowledged })
  expect(wrong).toEqual({ lost: [], doubled: [], findings: [] })
})
