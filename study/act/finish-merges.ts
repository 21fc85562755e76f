import type { Parameters } from '../memory/parameters.ts'
import { addEvents } from './add-events.ts'
import { type Admitted, admit, type Refused, type Who } from './admit.ts'
import { changeProfile } from './change-profile.ts'
import { earlierParametersOf } from './earlier-parameters.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile, Wanted } from './store.ts'
import type { Study } from './study.ts'

/** Who becomes whom. */
export interface Merge {
  /** An anonymous learner. */
  readonly from: string
  readonly into: string
}

/** By then whatever was let in before a merge has ended: functions are stopped after ten seconds. */
const SETTLED_AFTER_MS = 60_000

/**
 * Copies what of `from` is not in `into` yet. Can be cut short and begun again; it is done when
 * nothing that was let in before the commit can still be writing.
 */
export async function finishMerge(study: Study, merge: Merge): Promise<Profile> {
  const { from, into } = merge
  const { profile: source } = await study.store.read(from, {})
  const target = await addParameters(study, into, source)
  if (source?.mergedInto === into && source.erasedAt === undefined)
    for await (const { cardId, events } of study.store.memories(from))
      await addEvents(study, { learnerId: into, cardId, events })
  const noted = target.pendingMerges?.find(({ learnerId }) => learnerId === from)
  const since = Math.max(noted?.notedAt ?? 0, source?.mergedAt ?? 0)
  return study.now() - since >= SETTLED_AFTER_MS ? forgetMerge(study, merge, { noted }) : target
}

/** The parameters first: the copied reviews are folded with them. */
function addParameters(study: Study, into: string, source: Profile | undefined): Promise<Profile> {
  const more: readonly Parameters[] = source
    ? [...source.earlierParameters, source.settings.parameters]
    : []
  return changeProfile(study, into, (profile) => {
    const earlierParameters = earlierParametersOf(profile, more)
    const isSame = earlierParameters.length === profile.earlierParameters.length
    return isSame ? profile : { ...profile, earlierParameters }
  })
}

/** Takes a merge from those that are to be finished, unless it was noted once more meanwhile. */
export function forgetMerge(
  study: Study,
  { from, into }: Merge,
  {
    noted,
    isRefused = false,
  }: { readonly noted?: PendingMerge | undefined; readonly isRefused?: boolean },
): Promise<Profile> {
  return changeProfile(study, into, (profile) => {
    const { pendingMerges = [], mergedFrom = [], ...rest } = profile
    const now = pendingMerges.find(({ learnerId }) => learnerId === from)
    if (!now || (noted && now.notedAt !== noted.notedAt)) return profile
    const left = pendingMerges.filter((each) => each !== now)
    const joined = isRefused ? mergedFrom.filter((id) => id !== from) : mergedFrom
    return {
      ...rest,
      ...(joined.length > 0 ? { mergedFrom: joined } : {}),
      ...(left.length > 0 ? { pendingMerges: left } : {}),
    }
  })
}

type PendingMerge = NonNullable<Profile['pendingMerges']>[number]

/** Finishes the merges into a learner that were cut short. Costs nothing when there are none. */
export async function finishMerges(study: Study, profile: Profile): Promise<Profile> {
  let current = profile
  for (const { learnerId: from } of profile.pendingMerges ?? [])
    current = await finishMerge(study, { from, into: profile.learnerId })
  return current
}

/** Brings along some cards of those who are just becoming this learner, before one of them is written. */
export async function copyCards(
  study: Study,
  { learnerId: into, pendingMerges = [] }: Profile,
  cardIds: readonly string[],
): Promise<void> {
  for (const { learnerId: from } of pendingMerges) {
    const { profile: source, memories } = await study.store.read(from, { cardIds })
    if (source?.mergedInto !== into || memories.size === 0) continue
    await addParameters(study, into, source)
    for (const { cardId, events } of memories.values())
      await addEvents(study, { learnerId: into, cardId, events })
  }
}

/** Lets a learner in as `admit` does, with everything of the learners who have become this one. */
export async function admitWhole(
  study: Study,
  who: Who,
  wanted: Wanted = {},
): Promise<Admitted | Refused> {
  const admitted = await keepTrying(study, () => admit(study, who, wanted))
  if (admitted.kind === 'refused' || !admitted.profile.pendingMerges?.length) return admitted
  await finishMerges(study, admitted.profile)
  return admit(study, who, wanted)
}
