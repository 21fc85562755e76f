import { admit, type Who } from '../act/admit.ts'
import type { DeviceRequest } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { TokenScope } from '../act/store.ts'
import type { Study } from '../act/study.ts'
import { hashSecret, makeDeviceCode, makeUserCode } from './device-code.ts'

/** An app that asks to be let in. */
export interface DeviceAsking {
  readonly app: string
  readonly scopes: readonly TokenScope[]
  /** The learner that the app has had so far, who will become whoever lets it in. */
  readonly joining?: Who | undefined
}

/** What the app shows, and what it polls with. */
export interface DeviceAsked {
  readonly deviceCode: string
  readonly userCode: string
  readonly expiresInSeconds: number
  readonly intervalSeconds: number
}

const LIFETIME_MS = 600_000
const INTERVAL_SECONDS = 5

/** Takes an app's wish to be let in, by a code that holds for ten minutes (RFC 8628). */
export async function askDevice(study: Study, asking: DeviceAsking): Promise<DeviceAsked> {
  const joining = asking.joining && (await learnerOf(study, asking.joining))
  const now = study.now()
  return keepTrying(study, async () => {
    const userCode = makeUserCode(study.randomBytes(16))
    if (userCode === undefined) return undefined
    const deviceCode = makeDeviceCode(userCode, study.randomBytes(32))
    const value: DeviceRequest = {
      secretHash: hashSecret(deviceCode),
      app: asking.app,
      scopes: asking.scopes,
      createdAt: now,
      expiresAt: now + LIFETIME_MS,
      intervalSeconds: INTERVAL_SECONDS,
      wrongTries: 0,
      state: 'pending',
      ...(joining === undefined ? {} : { joining }),
    }
    const place = { kind: 'device', owner: '', id: userCode } as const
    // A code may come again once the one before has expired.
    const before = await study.store.readEntry(place)
    if (before && before.value.expiresAt > now) return undefined
    const version = (before?.version ?? 0) + 1
    const kept = { value, version }
    if ((await study.store.putEntry(place, kept)) === 'conflict') return undefined
    const expiresInSeconds = LIFETIME_MS / 1000
    return { deviceCode, userCode, expiresInSeconds, intervalSeconds: INTERVAL_SECONDS }
  })
}

async function learnerOf(study: Study, who: Who): Promise<string | undefined> {
  const admitted = await admit(study, who)
  return admitted.kind === 'admitted' ? admitted.profile.learnerId : undefined
}
