import type { Settings } from '../drill/settings.ts'
import { type Parameters, parametersId } from '../memory/parameters.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** What came of changing settings. */
export type SettingsChanged = Refused | { readonly kind: 'changed'; readonly profile: Profile }

/**
 * Changes some of a learner's settings. Parameters that reviews were scheduled with are kept, so
 * that the reviews can still be told what made them due.
 *
 * @throws StoreUnavailable if it cannot be told whether the change is kept: send it again
 */
export function changeSettings(
  study: Study,
  who: Who,
  change: Partial<Settings>,
): Promise<SettingsChanged> {
  return keepTrying(study, async () => {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return admitted
    const profile = changed(admitted.profile, change, study.now())
    const written = await study.store.putProfile(profile)
    return written === 'written' ? { kind: 'changed', profile } : undefined
  })
}

function changed(before: Profile, change: Partial<Settings>, now: number): Profile {
  const settings = { ...before.settings, ...change }
  return {
    ...before,
    version: before.version + 1,
    createdAt: before.version === 0 ? now : before.createdAt,
    settings,
    earlierParameters: earlierOf(before, settings.parameters),
  }
}

/** Every set of parameters but the one in force, each once. */
function earlierOf({ settings, earlierParameters }: Profile, current: Parameters): Parameters[] {
  const all = [...earlierParameters, settings.parameters]
  const byId = new Map(all.map((each) => [parametersId(each), each]))
  byId.delete(parametersId(current))
  return [...byId.values()]
}
