import { expect, test } from 'vitest'
import { dateProfile } from '../../../study/act/date-profile.ts'
import type { Profile } from '../../../study/act/store.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../study/drill/settings.ts'
import { DEFAULT_PARAMETERS } from '../../../study/memory/parameters.ts'

const BEFORE: Profile = {
  ...{ learnerId: 'l', origin: 'anonymous', createdAt: 1, version: 3 },
  ...{ settings: DEFAULT_SETTINGS, earlierParameters: [] },
}
const set = (settings: Partial<Settings>): Profile => ({
  ...BEFORE,
  settings: { ...DEFAULT_SETTINGS, ...settings },
})
const weights = DEFAULT_PARAMETERS.weights.with(0, 0.5)

test.each<[string, Profile, object]>([
  ['nothing', { ...BEFORE, settings: { ...DEFAULT_SETTINGS } }, {}],
  ['what is not shown', { ...BEFORE, mergedFrom: ['m'] }, {}],
  ['who they are', { ...BEFORE, origin: 'account' }, { updatedAt: 9 }],
  ['a cap', set({ newCardsPerDay: 1 }), { updatedAt: 9 }],
  ['the zone', set({ timeZone: 'Asia/Tokyo' }), { updatedAt: 9, memoriesShownAt: 9 }],
  ['the start of the day', set({ dayStartsAtHour: 5 }), { updatedAt: 9, memoriesShownAt: 9 }],
  [
    'the weights',
    set({ parameters: { ...DEFAULT_PARAMETERS, weights } }),
    { updatedAt: 9, memoriesShownAt: 9 },
  ],
])('a profile that changes in %s is dated for it', (_, after, dates) => {
  expect(dateProfile(BEFORE, after, 9)).toStrictEqual({ ...after, ...dates })
})

test('a profile that was never written is dated, and its memories are not shown anew', () => {
  const after = set({ timeZone: 'Asia/Tokyo' })
  for (const each of [BEFORE, after])
    expect(dateProfile({ ...BEFORE, version: 0 }, each, 9)).toStrictEqual({ ...each, updatedAt: 9 })
})
