import { growMemory, missingEvents } from '../memory/grow-memory.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { type Parameters, parametersId } from '../memory/parameters.ts'
import { type Admitted, admit, type Refused, type Who } from './admit.ts'
import { parametersOf } from './clock.ts'
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

/** What came of it. */
export type Merged =
  | { readonly kind: 'merged'; readonly profile: Profile }
  /** Only a learner without an account can become another, once, and not itself. */
  | {
      readonly kind: 'impossible'
      readonly reason: 'not-anonymous' | 'merged-elsewhere' | 'same' | 'gone'
    }

/**
 * Makes one learner of two: `into` has every review of both from then on, and whoever asks for
 * `from` is shown `into`. No review is lost or doubled wherever it is cut short: first `into` notes
 * the merge, then `from` commits to it by one conditional write, then memories are copied as sets of
 * events, which any later reader finishes.
 */
export async function mergeLearner(study: Study, { from, into }: Merge): Promise<Merged> {
  if (from === into) return { kind: 'impossible', reason: 'same' }
  const { profile: source } = await study.store.read(from, {})
  const refusal = refusalOf(source, into)
  if (refusal) return { kind: 'impossible', reason: refusal }
  await noteMerge(study, { from, into })
  const committed = await commit(study, { from, into })
  if (committed !== 'committed') {
    await forgetMerge(study, { from, into }, { isRefused: true })
    return { kind: 'impossible', reason: committed }
  }
  return { kind: 'merged', profile: await finishMerge(study, { from, into }) }
}

function refusalOf(
  source: Profile | undefined,
  into: string,
): Extract<Merged, { kind: 'impossible' }>['reason'] | undefined {
  if (!source || source.erasedAt !== undefined) return 'gone'
  if (source.origin !== 'anonymous') return 'not-anonymous'
  if (source.mergedInto !== undefined && source.mergedInto !== into) return 'merged-elsewhere'
  return undefined
}

/** `from` points to `into` from now on: the one write that decides. */
function commit(
  study: Study,
  { from, into }: Merge,
): Promise<'committed' | Extract<Merged, { kind: 'impossible' }>['reason']> {
  return keepTrying(study, async () => {
    const { profile } = await study.store.read(from, {})
    const refusal = refusalOf(profile, into)
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
    const pending = new Set(profile.pendingMerges)
    if (pending.has(from)) return profile
    const origin = profile.origin === 'anonymous' ? 'account' : profile.origin
    const mergedFrom = [...(profile.mergedFrom ?? []), from]
    return { ...profile, origin, mergedFrom, pendingMerges: [...pending, from] }
  })
}

function forgetMerge(
  study: Study,
  { from, into }: Merge,
  { isRefused = false }: { readonly isRefused?: boolean } = {},
): Promise<Profile> {
  const others = (ids: readonly string[] = []): string[] => ids.filter((id) => id !== from)
  return changeProfile(study, into, ({ pendingMerges, mergedFrom, ...profile }) => {
    const left = others(pendingMerges)
    const joined = isRefused ? others(mergedFrom) : mergedFrom
    return {
      ...profile,
      ...(joined && joined.length > 0 ? { mergedFrom: joined } : {}),
      ...(left.length > 0 ? { pendingMerges: left } : {}),
    }
  })
}

function union(known: readonly Parameters[], more: readonly Parameters[]): Parameters[] {
  return [...new Map([...known, ...more].map((each) => [parametersId(each), each])).values()]
}

function changeProfile(
  study: Study,
  learnerId: string,
  change: (profile: Profile) => Profile,
): Promise<Profile> {
  return keepTrying(study, async () => {
    const admitted = await admit(study, { learnerId })
    if (admitted.kind === 'refused') throw new RangeError(`Unexpected refusal of ${learnerId}`)
    const before = admitted.profile
    const after = change(before)
    if (after === before) return before
    const createdAt = before.version === 0 ? study.now() : before.createdAt
    const written = { ...after, version: before.version + 1, createdAt }
    return (await study.store.putProfile(written)) === 'written' ? written : undefined
  })
}

/**
 * Copies what of `from` is not in `into` yet. Can be cut short and begun again; it is done when
 * nothing that was let in before the commit can still be writing.
 */
async function finishMerge(study: Study, { from, into }: Merge): Promise<Profile> {
  const { profile: source } = await study.store.read(from, {})
  const parameters = source ? [...source.earlierParameters, source.settings.parameters] : []
  // The parameters first: the copied reviews are folded with them.
  const target = await addParameters(study, into, parameters)
  const isPending = source?.mergedInto === undefined && source?.erasedAt === undefined
  if (source && isPending) return target
  if (source?.mergedInto === into)
    for await (const memory of study.store.memories(from)) await copyMemory(study, into, memory)
  const isSettled = study.now() - (source?.mergedAt ?? 0) >= SETTLED_AFTER_MS
  return isSettled ? forgetMerge(study, { from, into }) : target
}

function addParameters(study: Study, into: string, more: readonly Parameters[]): Promise<Profile> {
  return changeProfile(study, into, (profile) => {
    const earlierParameters = union(profile.earlierParameters, more)
    const isSame = earlierParameters.length === profile.earlierParameters.length
    return isSame ? profile : { ...profile, earlierParameters }
  })
}

function copyMemory(study: Study, into: string, source: Memory): Promise<'copied'> {
  return keepTrying(study, async () => {
    const { profile, memories } = await readTarget(study, into, source.cardId)
    const target = memories.get(source.cardId) ?? newMemory(source.cardId)
    const missing = missingEvents(target.events, source.events)
    if (missing.length === 0) return 'copied'
    const after = growMemory(target, missing, parametersOf(profile))
    const written = await study.store.append(into, after, missing)
    return written.kind === 'written' ? 'copied' : undefined
  })
}

async function readTarget(study: Study, learnerId: string, cardId: string) {
  const admitted = await admit(study, { learnerId }, { cardIds: [cardId] })
  if (admitted.kind === 'refused') throw new RangeError(`Unexpected refusal of ${learnerId}`)
  return { profile: admitted.profile, memories: admitted.found.memories }
}

/** Finishes the merges into a learner that were cut short. Costs nothing when there are none. */
export async function finishMerges(study: Study, profile: Profile): Promise<Profile> {
  let current = profile
  for (const from of profile.pendingMerges ?? [])
    current = await finishMerge(study, { from, into: profile.learnerId })
  return current
}

/** Lets a learner in as `admit` does, with everything of the learners who have become this one. */
export async function admitWhole(
  study: Study,
  who: Who,
  wanted: Wanted = {},
): Promise<Admitted | Refused> {
  const admitted = await admit(study, who, wanted)
  if (admitted.kind === 'refused') return admitted
  return { ...admitted, profile: await finishMerges(study, admitted.profile) }
}
