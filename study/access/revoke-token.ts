import type { Study } from '../act/study.ts'
import { readToken } from '../act/token.ts'
import { isSameHash } from './device-code.ts'
import { readRefreshToken } from './refresh-token.ts'
import { endSession } from './sessions.ts'

/** Ends the session that a token belongs to, of whichever kind it is; nothing for what is none. */
export async function revokeToken(study: Study, text: string): Promise<void> {
  const refresh = readRefreshToken(text)
  if (refresh) {
    const place = { kind: 'session', owner: refresh.learnerId, id: refresh.sessionId } as const
    const kept = await study.store.readEntry(place)
    const isTheirs = kept?.value.refresh && isSameHash(kept.value.refresh.hash, refresh.hash)
    if (isTheirs) await endSession(study, refresh.learnerId, refresh.sessionId)
    return
  }
  const access = readToken(text)
  if (!access) return
  const { token } = await study.store.read(access.learnerId, { tokenHash: access.hash })
  if (token?.sessionId !== undefined) await endSession(study, access.learnerId, token.sessionId)
}
