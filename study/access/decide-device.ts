import type { Who } from '../act/admit.ts'
import { changeProfile } from '../act/change-profile.ts'
import { keepTrying } from '../act/keep-trying.ts'
import { mergeLearner } from '../act/merge-learner.ts'
import type { TokenScope } from '../act/store.ts'
import type { Study } from '../act/study.ts'
import { type FoundDevice, findDevice } from './find-device.ts'

/** A learner's word on an app. */
export interface Decision {
  /** As it was typed. */
  readonly code: string
  readonly decision: 'approve' | 'deny'
  /** What the learner may give away. */
  readonly allowed?: readonly TokenScope[]
}

/** What came of it. */
export type Decided =
  | Exclude<FoundDevice, { kind: 'waiting' }>
  | {
      readonly kind: 'decided'
      readonly app: string
      /** Whether the learner that the app had before has become this one. */
      readonly joined: boolean
      readonly scopes: readonly TokenScope[]
    }

const USUAL: readonly TokenScope[] = ['study', 'read']

/**
 * Lets in the app that waits under a code, or sends it away. The anonymous learner that the app has
 * had so far becomes this one, with every review; then the app may fetch its tokens.
 */
export function decideDevice(
  study: Study,
  who: Who,
  { code, decision, allowed = USUAL }: Decision,
): Promise<Decided> {
  return keepTrying(study, async (): Promise<Decided | undefined> => {
    const found = await findDevice(study, who, code)
    if (found.kind !== 'waiting') return found
    const { kept, userCode, learnerId } = found.device
    const { app, joining } = kept.value
    const scopes = kept.value.scopes.filter((scope) => allowed.includes(scope))
    const state = decision === 'approve' && scopes.length > 0 ? 'approved' : 'denied'
    const joined = state === 'approved' && (await join(study, { from: joining, into: learnerId }))
    if (state === 'approved') await ensureProfile(study, learnerId)
    const value = { ...kept.value, state, scopes, learnerId } as const
    const place = { kind: 'device', owner: '', id: userCode } as const
    const next = { ...kept, value, version: kept.version + 1 }
    if ((await study.store.putEntry(place, next)) === 'conflict') return undefined
    return { kind: 'decided', app, joined, scopes: state === 'approved' ? scopes : [] }
  })
}

/** An account that has been joined by others stays who it is: it is let in without becoming another. */
async function join(
  study: Study,
  { from, into }: { readonly from: string | undefined; readonly into: string },
): Promise<boolean> {
  if (from === undefined) return false
  return (await mergeLearner(study, { from, into })).kind === 'merged'
}

/** A token needs a profile beside it; whoever comes from Discord may have none yet. */
async function ensureProfile(study: Study, learnerId: string): Promise<void> {
  await changeProfile(study, learnerId, (profile) =>
    profile.version === 0 ? { ...profile } : profile,
  )
}
