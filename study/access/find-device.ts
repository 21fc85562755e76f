import { admit, type Refused, type Who } from '../act/admit.ts'
import type { DeviceRequest, KeptEntry } from '../act/entries.ts'
import type { Study } from '../act/study.ts'
import { readUserCode } from './device-code.ts'

/** An app that waits to be let in, and who looks. */
export interface WaitingDevice {
  readonly userCode: string
  readonly kept: KeptEntry<DeviceRequest>
  readonly learnerId: string
}

/** What is known of a code. */
export type FoundDevice =
  | Refused
  | { readonly kind: 'waiting'; readonly device: WaitingDevice }
  /** No such code, or not any more; told alike. */
  | { readonly kind: 'unknown' }
  /** Too many wrong codes: only later again. */
  | { readonly kind: 'too-many-tries'; readonly retryAfterSeconds: number }

/** How many wrong codes a learner may type in a while. */
const TRIES = 5
const WINDOW_MS = 600_000

/**
 * Looks up what waits under a code that a learner typed. Five wrong ones in ten minutes are let
 * pass; each is counted before it is looked at, so that guesses sent at once are counted too.
 */
export async function findDevice(study: Study, who: Who, typed: string): Promise<FoundDevice> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const { learnerId } = admitted.profile
  const now = study.now()
  const endsAt = (Math.floor(now / WINDOW_MS) + 1) * WINDOW_MS
  const name = `code#${learnerId}#${endsAt}`
  if ((await study.store.countOne(name, endsAt)) > TRIES)
    return { kind: 'too-many-tries', retryAfterSeconds: Math.ceil((endsAt - now) / 1000) }
  const userCode = readUserCode(typed)
  if (userCode === undefined) return { kind: 'unknown' }
  const kept = await study.store.readEntry({ kind: 'device', owner: '', id: userCode })
  if (kept?.value.state !== 'pending' || kept.value.expiresAt <= now) return { kind: 'unknown' }
  await study.store.countOne(name, endsAt, -1)
  return { kind: 'waiting', device: { userCode, kept, learnerId } }
}
