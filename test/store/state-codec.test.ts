import { expect, test } from 'vitest'
import { decodeState, encodeState } from '../../store/state-codec.ts'
import { type MemoryState, NEW_STATE } from '../../study/memory/memory.ts'

const REVIEW: MemoryState = {
  phase: 'review',
  due: { kind: 'day', day: 20_101 },
  stabilityDays: 46.86223134,
  difficulty: 6.41040319,
  intervalDays: 48,
  step: 0,
  reps: 3,
  lapses: 1,
  first: { day: 20_039, at: 1_731_412_800_000 },
  last: { day: 20_053, at: 1_732_622_400_000 },
}
const IN_REVIEW =
  '[2,[20101],46.86223134,6.41040319,48,0,3,1,[20039,1731412800000],[20053,1732622400000]'

test.each<[string, MemoryState, string]>([
  ['a new card', NEW_STATE, '[0,[0],0,0,0,0,0,0,0,0]'],
  ['in review', REVIEW, `${IN_REVIEW}]`],
  [
    'between steps',
    { ...REVIEW, phase: 'learning', due: { kind: 'moment', at: 1_732_622_460_000 }, step: 1 },
    '[1,[1732622460000,1],46.86223134,6.41040319,48,1,3,1,[20039,1731412800000],[20053,1732622400000]]',
  ],
  [
    'forgotten',
    { ...NEW_STATE, phase: 'relearning', due: { kind: 'moment', at: 0 } },
    '[3,[0,1],0,0,0,0,0,0,0,0]',
  ],
  ['suspended', { ...REVIEW, suspended: true }, `${IN_REVIEW},1]`],
  ['buried', { ...REVIEW, buriedUntilDay: 20_060 }, `${IN_REVIEW},0,20060]`],
  ['suspended and buried', { ...REVIEW, suspended: true, buriedUntilDay: 0 }, `${IN_REVIEW},1,0]`],
])('%s is a short line, and comes back from it', (_, state, line) => {
  expect(encodeState(state)).toBe(line)
  expect(decodeState(line)).toEqual(state)
})

test('a state that was kept by an earlier version is read as well', () => {
  expect(decodeState(JSON.stringify(REVIEW))).toEqual(REVIEW)
})

test.each(['[7,[0],0,0,0,0,0,0,0,0]', '[', '{', ''])('%s is none', (text) => {
  expect(() => decodeState(text)).toThrow()
})
