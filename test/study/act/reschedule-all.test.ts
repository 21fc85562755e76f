import { expect, test } from 'vitest'
import { changeSettings } from '../../../study/act/change-settings.ts'
import { importLearner } from '../../../study/act/import-learner.ts'
import { rescheduleAll } from '../../../study/act/reschedule-all.ts'
import { startLearner } from '../../../study/act/start-learner.ts'
import type { ReviewEvent } from '../../../study/memory/event.ts'
import { DEFAULT_KNOWN } from '../../../study/memory/fold.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'
import { openSimulatedStore } from '../../support/simulated-store.ts'
import { NOON, testStudy } from '../../support/test-study.ts'

const DAY_MS = 86_400_000
const CARDS = 520

/** Short intervals, each rating among them: where `hard`, `good` and `easy` are kept apart. */
function lineOf(number: number): string {
  const letters = [number >> 15, number >> 10, number >> 5, number].map((part) =>
    'abcdefghijklmnopqrstuvwxyz234567'.charAt(part & 31),
  )
  const events = [0, 3, 6].map((day, at): ReviewEvent => {
    const moment = NOON + (day - 10) * DAY_MS
    const rating = at === 0 ? 'easy' : (['hard', 'good', 'easy'] as const)[(number + at) % 3]
    return {
      ...{ kind: 'review', id: `review-${number}-${at}`, at: moment },
      ...{ day: Math.floor(moment / DAY_MS), rating: rating ?? 'good', right: true },
      ...{ form: 'recall', rev: '00000000', given: { kind: 'rating', rating: rating ?? 'good' } },
      parameters: DEFAULT_KNOWN.currentId,
    }
  })
  return JSON.stringify({ kind: 'memory', cardId: `aaaaaa${letters.join('')}`, events })
}

test('under the settings that made them due nothing moves; under others all do, 500 at a time, each once', async () => {
  const study = testStudy(openSimulatedStore())
  const { learnerId } = (await startLearner(study)).profile
  const lines = Array.from({ length: CARDS }, (_, number) => lineOf(number))
  expect(await importLearner(study, { learnerId }, lines)).toMatchObject({ memories: CARDS })
  const reschedule = async (id: string) => {
    const rescheduled = await rescheduleAll(study, { learnerId }, { id })
    return rescheduled.kind === 'rescheduled' ? [rescheduled.cards, rescheduled.left] : []
  }
  expect(await reschedule('unchanged')).toEqual([0, 0])
  const parameters = { ...DEFAULT_PARAMETERS, desiredRetention: 0.7 }
  await changeSettings(study, { learnerId }, { parameters })
  const before = await study.store.states(learnerId)
  expect(await reschedule('changed')).toEqual([500, 20])
  expect(await reschedule('changed')).toEqual([20, 0])
  expect(await reschedule('changed')).toEqual([0, 0])
  await changeSettings(study, { learnerId }, { parameters: DEFAULT_PARAMETERS })
  expect(await reschedule('back')).toEqual([500, 20])
  expect(await reschedule('back')).toEqual([20, 0])
  expect(await study.store.states(learnerId)).toEqual(before)
})
