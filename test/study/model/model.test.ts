import { expect, test } from 'vitest'
import { runModel } from './run-model.ts'

test('over 20,000 commands, the study on the embedded database does what the model says', async () => {
  expect(await runModel(20_000, 1)).toBeGreaterThanOrEqual(20_000)
})
