import type { DeviceRequest, KeptEntry } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { Study } from '../act/study.ts'
import { isSameHash, readDeviceCode } from './device-code.ts'
import { openSession, type Tokens } from './open-session.ts'

/** What an app that polls is told, in the words of RFC 8628. */
export type Polled =
  | { readonly kind: 'granted'; readonly tokens: Tokens }
  | { readonly kind: 'pending' | 'slow-down' | 'denied' | 'expired' | 'unknown' | 'other-app' }

const SLOWER_SECONDS = 5
/** As many wrong secrets end a code. */
const WRONG_TRIES = 5

/** So long a code that was used gives the same tokens again: they may have been lost. */
const GRACE_MS = 30_000

/** An app that polls. */
export interface Poll {
  readonly deviceCode: string
  /** As it asked to be let in. */
  readonly app: string
}

/** Gives an app its tokens once its learner has let it in: once, though an answer that was lost is given again. */
export async function pollDevice(study: Study, { deviceCode, app }: Poll): Promise<Polled> {
  const read = readDeviceCode(deviceCode)
  if (!read) return { kind: 'unknown' }
  const place = { kind: 'device', owner: '', id: read.userCode } as const
  return keepTrying(study, async (): Promise<Polled | undefined> => {
    const kept = await study.store.readEntry(place)
    if (!kept) return { kind: 'unknown' }
    const step = stepOf(kept.value, { study, app, secretHash: read.secretHash })
    if (step.value) {
      const next: KeptEntry<DeviceRequest> = {
        ...kept,
        value: step.value,
        version: kept.version + 1,
      }
      if ((await study.store.putEntry(place, next)) === 'conflict') return undefined
    }
    if (step.kind !== 'granted') return { kind: step.kind }
    const { learnerId = '', scopes } = kept.value
    const session = { learnerId, app, scopes, seed: `${deviceCode} ${step.salt}` }
    return { kind: 'granted', tokens: await openSession(study, session) }
  })
}

type Step = {
  /** What is to be kept first. */
  readonly value?: DeviceRequest
} & (
  | { readonly kind: 'granted'; readonly salt: string }
  | { readonly kind: Exclude<Polled['kind'], 'granted'> }
)

interface Polling {
  readonly study: Study
  readonly app: string
  readonly secretHash: string
}

function stepOf(request: DeviceRequest, { study, app, secretHash }: Polling): Step {
  const now = study.now()
  if (!isSameHash(request.secretHash, secretHash)) return wrong(request)
  if (request.app !== app) return { kind: 'other-app' }
  if (request.state === 'spent') return spent(request, now)
  if (request.expiresAt <= now) return { kind: 'expired' }
  switch (request.state) {
    case 'denied':
      return { kind: 'denied' }
    case 'approved': {
      const salt = Buffer.from(study.randomBytes(16)).toString('base64url')
      return { kind: 'granted', salt, value: { ...request, state: 'spent', spentAt: now, salt } }
    }
    case 'pending':
      return { ...tempo(request, now) }
  }
}

/** What was given, once more, as long as it may have been lost. */
function spent({ salt, spentAt = 0 }: DeviceRequest, now: number): Step {
  const isRepeat = salt !== undefined && now - spentAt <= GRACE_MS
  return isRepeat ? { kind: 'granted', salt } : { kind: 'unknown' }
}

/** Guesses at the secret of somebody's code end it. */
function wrong(request: DeviceRequest): Step {
  const wrongTries = request.wrongTries + 1
  const isOver = wrongTries >= WRONG_TRIES && request.state === 'pending'
  const state = isOver ? 'denied' : request.state
  return { kind: 'unknown', value: { ...request, wrongTries, state } }
}

function tempo(request: DeviceRequest, now: number): Step {
  const { polledAt, intervalSeconds } = request
  const isEarly = polledAt !== undefined && now - polledAt < intervalSeconds * 1000
  const slower = isEarly ? intervalSeconds + SLOWER_SECONDS : intervalSeconds
  const value = { ...request, polledAt: now, intervalSeconds: slower }
  return { kind: isEarly ? 'slow-down' : 'pending', value }
}
