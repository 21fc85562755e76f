import { isDeepStrictEqual } from 'node:util'
import type { Settings } from '../drill/settings.ts'
import { rememberAlike } from '../memory/parameters.ts'
import type { Profile } from './store.ts'

/** A profile that is about to be written in the place of another, with when what is shown of it changed. */
export function dateProfile(before: Profile, after: Profile, now: number): Profile {
  const isNew = before.version === 0
  const isSame =
    after.origin === before.origin && isDeepStrictEqual(after.settings, before.settings)
  if (isSame && !isNew) return after
  const isShownAnew = !isNew && !showAlike(before.settings, after.settings)
  return { ...after, updatedAt: now, ...(isShownAnew ? { memoriesShownAt: now } : {}) }
}

/** Whether every memory is shown the same under both. */
function showAlike(a: Settings, b: Settings): boolean {
  return (
    a.timeZone === b.timeZone &&
    a.dayStartsAtHour === b.dayStartsAtHour &&
    rememberAlike(a.parameters, b.parameters)
  )
}
