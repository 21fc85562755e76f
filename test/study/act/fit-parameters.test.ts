import { expect, test } from 'vitest'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { type Fitted, fitParameters } from '../../../study/act/fit-parameters.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import { fitWeights } from '../../../study/fit/fit-weights.ts'
import { meanLoss } from '../../../study/fit/misfit.ts'
import type { Sequence } from '../../../study/fit/sequence.ts'
import { RATINGS, type ReviewEvent } from '../../../study/memory/event.ts'
import type { Memory } from '../../../study/memory/memory.ts'
import { newMemory } from '../../../study/memory/memory.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { testStudy } from '../../support/test-study.ts'
import { answersOf, OTHER_WEIGHTS } from '../fit/learner.ts'

/** The memory of a card that was answered so. */
function memoryOf(steps: Sequence, at: number): Memory {
  let day = 20_000
  const events = steps.map(({ days, grade }, place): ReviewEvent => {
    day += days
    const rating = RATINGS[grade - 1] ?? 'good'
    return {
      ...{ kind: 'review', id: `review-${place}`, at: day * 86_400_000 + place, day, rating },
      ...{ right: grade > 1, form: 'recall', rev: 'x', given: { kind: 'rating', rating } },
      parameters: 'x',
    }
  })
  return { ...newMemory(`card${at}`), events, writtenAt: 0 }
}

/** Fits the weights of somebody who has some already and answered so. */
async function fit(sequences: readonly Sequence[], weights = DEFAULT_PARAMETERS.weights) {
  const store = openSimulatedStore()
  const memories = async function* () {
    yield* sequences.map(memoryOf)
  }
  const study = testStudy({ ...store, memories })
  const { learnerId } = (await startLearner(study)).profile
  await changeSettings(study, { learnerId }, { parameters: { ...DEFAULT_PARAMETERS, weights } })
  const fitted = await fitParameters(study, { learnerId })
  if (fitted.kind !== 'fitted') throw new Error(fitted.kind)
  const { profile } = await store.read(learnerId, {})
  return { fitted, kept: profile }
}
const once: Sequence = [
  { days: 0, grade: 3 },
  { days: 3, grade: 3 },
]

test.each([
  [199, false],
  [200, true],
])('with %i answers to learn from, weights are tried: %s', async (lessons, isTried) => {
  const { fitted } = await fit(Array.from({ length: lessons }, () => once))
  expect([fitted.lessons, fitted.tried !== undefined]).toEqual([lessons, isTried])
})

test('weights are tried on every fifth card, which they were not fitted to, then fitted to all', async () => {
  const all = answersOf(OTHER_WEIGHTS, 25)
  const unseen = [0, 5, 10, 15, 20].flatMap((at) => all.slice(at, at + 1))
  const seen = all.filter((each) => !unseen.includes(each))
  const { fitted, kept } = await fit(all)
  const tried: Fitted = { ...fitted }
  expect(tried).toMatchObject({
    lessons: 225,
    tried: {
      lossBefore: meanLoss(DEFAULT_PARAMETERS.weights, unseen),
      lossAfter: meanLoss(fitWeights(seen), unseen),
      isBetter: true,
    },
  })
  expect(kept?.settings.parameters.weights).toEqual(fitWeights(all))
  expect(fitted.profile).toEqual(kept)
})

test('weights that foretell no better are not set', async () => {
  const { fitted, kept } = await fit(answersOf(OTHER_WEIGHTS, 25), OTHER_WEIGHTS)
  expect(fitted.tried?.isBetter).toBe(false)
  expect(kept?.settings.parameters.weights).toEqual(OTHER_WEIGHTS)
  expect(fitted.profile).toEqual(kept)
})
