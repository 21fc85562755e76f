import { readSettings } from '../drill/read-settings.ts'
import type { Settings } from '../drill/settings.ts'
import type { Refused, Who } from './admit.ts'
import { admitWriter } from './admit-writer.ts'
import { dateProfile } from './date-profile.ts'
import { keepTrying } from './keep-trying.ts'
import { moreParametersOf } from './more-parameters.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What came of changing settings. */
export type SettingsChanged = Refused | { readonly kind: 'changed'; readonly profile: Profile }

/** What to set, or how that follows from what is set already: as it is when it is changed. */
export type SettingsChange = Partial<Settings> | ((before: Settings) => Partial<Settings>)

/**
 * Changes some of a learner's settings. Parameters that were in force are kept, so that the reviews
 * scheduled with them can still be told what made them due; what is due stays so until the next review
 * of a card, or `rescheduleAll`.
 *
 * @throws Unreadable for settings that are none: a zone that does not exist, a share beyond 0.97
 * @throws TooManySets for other parameters after 500 sets of them
 * @throws StoreUnavailable if it cannot be told whether the change is kept: send it again
 */
export function changeSettings(
  study: Study,
  who: Who,
  change: SettingsChange,
): Promise<SettingsChanged> {
  return keepTrying(study, async () => {
    const admitted = await admitWriter(study, who)
    if (admitted.kind === 'refused') return admitted
    const profile = changed(admitted.profile, change, study.now())
    const written = await study.store.putProfile(profile)
    return written === 'written' ? { kind: 'changed', profile } : undefined
  })
}

function changed(before: Profile, change: SettingsChange, now: number): Profile {
  const wished = typeof change === 'function' ? change(before.settings) : change
  const settings = readSettings({ ...before.settings, ...wished })
  const after = { settings, earlierParameters: before.earlierParameters }
  const earlierParameters = moreParametersOf(after, [before.settings.parameters])
  const createdAt = before.version === 0 ? now : before.createdAt
  const version = before.version + 1
  return dateProfile(before, { ...before, version, createdAt, settings, earlierParameters }, now)
}
