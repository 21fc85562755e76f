import { expect, test } from 'vitest'
import { isLinearizable } from '../simulation/is-linearizable.ts'
import { recordHistory } from '../simulation/record-history.ts'
import { runSeed } from '../simulation/run-seed.ts'
import { runModel } from '../study/model/run-model.ts'

// What is tried for long elsewhere, for as long as every mutant can be held to it.

test('over 400 commands, the study does what the model says', async () => {
  expect(await runModel(400, 1, { endOnFailure: true, numRuns: 1 })).toBeGreaterThanOrEqual(400)
})

test.each([1, 2, 3, 4, 5, 7])('with the faults of seed %i, nothing is lost', async (seed) => {
  expect((await runSeed(seed, 15)).complaints).toEqual([])
})

test('three histories are each explained by one order', async () => {
  for (const seed of [1, 2, 3])
    expect(isLinearizable(await recordHistory(seed, { clients: 6, operations: 40 }))).toBe(true)
})
