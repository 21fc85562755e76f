import type { DeviceRequest, KeptEntry } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { Study } from '../act/study.ts'
import { isSameHash, readDeviceCode } from './device-code.ts'
import { openSession, type Tokens } from './open-session.ts'

/** What an app that polls is told, in the words of RFC 8628. */
export type Polled =
  | { readonly kind: 'granted'; readonly tokens: Tokens }
  | { readonly kind: 'pending' | 'slow-down' | 'denied' | 'expired' | 'unknown' }

const SLOWER_SECONDS = 5
/** As many wrong secrets end a code. */
const WRONG_TRIES = 5

/** Gives an app its tokens once its learner has let it in: once. */
export async function pollDevice(study: Study, deviceCode: string): Promise<Polled> {
  const read = readDeviceCode(deviceCode)
  if (!read) return { kind: 'unknown' }
  const place = { kind: 'device', owner: '', id: read.userCode } as const
  return keepTrying(study, async (): Promise<Polled | undefined> => {
    const kept = await study.store.readEntry(place)
    if (!kept) return { kind: 'unknown' }
    const step = stepOf(kept.value, { secretHash: read.secretHash, now: study.now() })
    if (step.value) {
      const next: KeptEntry<DeviceRequest> = {
        ...kept,
        value: step.value,
        version: kept.version + 1,
      }
      if ((await study.store.putEntry(place, next)) === 'conflict') return undefined
    }
    if (step.kind !== 'granted') return { kind: step.kind }
    const { learnerId = '', app, scopes } = kept.value
    return { kind: 'granted', tokens: await openSession(study, { learnerId, app, scopes }) }
  })
}

interface Step {
  readonly kind: Polled['kind']
  /** What is to be kept first. */
  readonly value?: DeviceRequest
}

function stepOf(
  request: DeviceRequest,
  { secretHash, now }: { readonly secretHash: string; readonly now: number },
): Step {
  if (!isSameHash(request.secretHash, secretHash)) return wrong(request)
  if (request.expiresAt <= now) return { kind: 'expired' }
  switch (request.state) {
    case 'spent':
      return { kind: 'unknown' }
    case 'denied':
      return { kind: 'denied' }
    case 'approved':
      return { kind: 'granted', value: { ...request, state: 'spent' } }
    case 'pending':
      return { ...tempo(request, now) }
  }
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
