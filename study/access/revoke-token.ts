import type { Session } from '../act/entries.ts'
import type { Study } from '../act/study.ts'
import { readToken } from '../act/token.ts'
import { isSameHash } from './device-code.ts'
import { readRefreshToken } from './refresh-token.ts'
import { endSession } from './sessions.ts'

/** A token that is no longer wanted, and the app that says so. */
export interface Revocation {
  readonly text: string
  /** As it was let in; any app if left out. */
  readonly app?: string | undefined
}

/** Ends the session that a token belongs to, of whichever kind it is; nothing for what is none, or is another app's. */
export async function revokeToken(study: Study, { text, app }: Revocation): Promise<void> {
  const isOfApp = (session: Session): boolean => app === undefined || app === session.app
  const refresh = readRefreshToken(text)
  if (refresh) {
    const place = { kind: 'session', owner: refresh.learnerId, id: refresh.sessionId } as const
    const kept = await study.store.readEntry(place)
    const isTheirs = kept?.value.refresh && isSameHash(kept.value.refresh.hash, refresh.hash)
    if (isTheirs && isOfApp(kept.value))
      await endSession(study, refresh.learnerId, refresh.sessionId)
    return
  }
  const access = readToken(text)
  if (!access) return
  const { token } = await study.store.read(access.learnerId, { tokenHash: access.hash })
  if (token?.sessionId === undefined) return
  const place = { kind: 'session', owner: access.learnerId, id: token.sessionId } as const
  const kept = await study.store.readEntry(place)
  if (kept && isOfApp(kept.value)) await endSession(study, access.learnerId, token.sessionId)
}
