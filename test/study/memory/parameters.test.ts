import { expect, test } from 'vitest'
import {
  asOneObject,
  DEFAULT_PARAMETERS,
  type Parameters,
} from '../../../study/memory/parameters.ts'

const copyOf = (parameters: Parameters): Parameters => structuredClone(parameters)

test('parameters of the same values are one object, others are not', () => {
  expect(asOneObject(copyOf(DEFAULT_PARAMETERS))).toBe(DEFAULT_PARAMETERS)
  // Of values that no other test has: they may have shared this process.
  const other = { ...DEFAULT_PARAMETERS, desiredRetention: 0.8521 }
  expect(asOneObject(other)).toBe(other)
  expect(asOneObject(copyOf(other))).toBe(other)
  const longer = { ...other, learningStepsMinutes: [1, 10, 60] }
  expect(asOneObject(longer)).toEqual(longer)
})

test('of parameters that nobody else had a thousand are remembered, no more', () => {
  const early = { ...DEFAULT_PARAMETERS, maximumIntervalDays: 4321 }
  expect(asOneObject(early)).toBe(early)
  for (let days = 100; days < 1100; days++)
    asOneObject({ ...DEFAULT_PARAMETERS, maximumIntervalDays: days })
  const again = copyOf(early)
  expect(asOneObject(again)).toBe(again)
})
