import { admitKnown } from './admit.ts'
import { changeProfile } from './change-profile.ts'
import { finishMerge, forgetMerge, type Merge } from './finish-merges.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** Why two do not become one: only a learner without an account can become another, once, and not itself. */
export type MergeRefusal = 'not-anonymous' | 'merged-elsewhere' | 'same' | 'gone'

/** What came of it. */
export type Merged =
  | { readonly kind: 'merged'; readonly profile: Profile }
  | { readonly kind: 'impossible'; readonly reason: MergeRefusal }

/**
 * Makes one learner of two: `into` (or whom that one has become) has every review of both from then
 * on, and whoever asks for `from` is shown `into`. No review is lost or doubled wherever it is cut
 * short: first `into` notes the merge, then `from` commits to it by one conditional write, then
 * memories are copied as sets of events, which any later reader finishes.
 *
 * @throws StoreUnavailable if it cannot be told whether it is done: ask again
 */
export async function mergeLearner(study: Study, wished: Merge): Promise<Merged> {
  const { from } = wished
  const first = await keepTrying(study, async () => ({
    into: (await admitKnown(study, wished.into)).profile.learnerId,
    source: (await study.store.read(from, {})).profile,
  }))
  const refusal = refusalOf(first.source, { from, into: first.into })
  if (refusal) return { kind: 'impossible', reason: refusal }
  // Once noted, `into` is an account, which cannot become another: this is who it stays.
  const { learnerId: into } = await noteMerge(study, { from, into: first.into })
  const committed = await commit(study, { from, into })
  if (committed === 'committed')
    return { kind: 'merged', profile: await finishMerge(study, { from, into }) }
  await forgetMerge(study, { from, into }, { isRefused: true })
  return { kind: 'impossible', reason: committed }
}

function refusalOf(source: Profile | undefined, { from, into }: Merge): MergeRefusal | undefined {
  if (from === into) return 'same'
  if (!source || source.erasedAt !== undefined) return 'gone'
  if (source.origin !== 'anonymous') return 'not-anonymous'
  if (source.mergedInto !== undefined && source.mergedInto !== into) return 'merged-elsewhere'
  return undefined
}

/** `from` points to `into` from now on: the one write that decides. */
function commit(study: Study, { from, into }: Merge): Promise<'committed' | MergeRefusal> {
  return keepTrying(study, async () => {
    const { profile } = await study.store.read(from, {})
    const refusal = refusalOf(profile, { from, into })
    if (refusal || !profile) return refusal ?? 'gone'
    if (profile.mergedInto === into) return 'committed'
    const mark = { mergedInto: into, mergedAt: study.now() }
    const merged = { ...profile, version: profile.version + 1, ...mark }
    return (await study.store.putProfile(merged)) === 'written' ? 'committed' : undefined
  })
}

/** `into` is an account from now on, which cannot become another: so two never become each other. */
function noteMerge(study: Study, { from, into }: Merge): Promise<Profile> {
  return changeProfile(study, into, (profile) => {
    const { mergedFrom = [], pendingMerges = [] } = profile
    return {
      ...profile,
      origin: profile.origin === 'anonymous' ? 'account' : profile.origin,
      mergedFrom: [...mergedFrom.filter((id) => id !== from), from],
      pendingMerges: [
        ...pendingMerges.filter(({ learnerId }) => learnerId !== from),
        { learnerId: from, notedAt: study.now() },
      ],
    }
  })
}
