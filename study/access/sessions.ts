import { admit, type Refused, type Who } from '../act/admit.ts'
import type { Session } from '../act/entries.ts'
import { keepTrying } from '../act/keep-trying.ts'
import type { Profile } from '../act/store.ts'
import type { Study } from '../act/study.ts'

/** A session and its id. */
export interface ListedSession extends Session {
  readonly id: string
  /** Whether it is the one that asks. */
  readonly isThis: boolean
}

/** The apps that are let in for a learner. */
export type ListedSessions =
  | Refused
  | { readonly kind: 'listed'; readonly sessions: readonly ListedSession[] }

/** Every session of a learner that has not ended, the newest first. Who has become this one has none any more. */
export async function listSessions(study: Study, who: Who): Promise<ListedSessions> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const now = study.now()
  const mine = await sessionIdOf(study, who)
  const sessions: ListedSession[] = []
  for (const [id, session] of await study.store.listEntries('session', admitted.profile.learnerId))
    if (isOpen(session, now)) sessions.push({ ...session, id, isThis: id === mine })
  sessions.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? -1 : 1))
  return { kind: 'listed', sessions }
}

/** The session that a token belongs to. */
async function sessionIdOf(study: Study, { learnerId, token }: Who): Promise<string | undefined> {
  if (!token) return undefined
  const found = await study.store.read(learnerId, { tokenHash: token.hash })
  return found.token?.sessionId
}

function isOpen({ expiresAt, revokedAt, refresh }: Session, now: number): boolean {
  return revokedAt === undefined && now < Math.min(expiresAt, refresh?.idleUntil ?? expiresAt)
}

/** What came of ending a session. */
export type SessionEnded = Refused | { readonly kind: 'ended' } | { readonly kind: 'unknown' }

/** Ends a session of a learner, whatever its tokens. */
export async function revokeSession(study: Study, who: Who, id: string): Promise<SessionEnded> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const owner = admitted.profile.learnerId
  const kept = await study.store.readEntry({ kind: 'session', owner, id })
  if (!kept) return { kind: 'unknown' }
  if (kept.value.revokedAt === undefined) await endSession(study, owner, id)
  return { kind: 'ended' }
}

/** Ends a session: first every token of it stops working, by one write; then it cannot be renewed. */
export async function endSession(study: Study, owner: string, sessionId: string): Promise<void> {
  const place = { kind: 'session', owner, id: sessionId } as const
  const now = study.now()
  await keepTrying(study, async () => {
    const { profile } = await study.store.read(owner, {})
    const kept = await study.store.readEntry(place)
    if (!profile || !kept || profile.erasedAt !== undefined) return 'ended' as const
    return noteRevoked(study, profile, { sessionId, until: kept.value.expiresAt, now })
  })
  await keepTrying(study, async () => {
    const kept = await study.store.readEntry(place)
    if (!kept || kept.value.revokedAt !== undefined) return 'ended' as const
    const value = { ...kept.value, revokedAt: now }
    const written = await study.store.putEntry(place, {
      ...kept,
      value,
      version: kept.version + 1,
    })
    return written === 'written' ? ('ended' as const) : undefined
  })
}

async function noteRevoked(
  study: Study,
  profile: Profile,
  { sessionId, until, now }: { sessionId: string; until: number; now: number },
): Promise<'ended' | undefined> {
  const others = (profile.revoked ?? []).filter(
    (each) => each.sessionId !== sessionId && each.until > now,
  )
  const revoked = [...others, { sessionId, until }]
  const after = { ...profile, version: profile.version + 1, revoked }
  return (await study.store.putProfile(after)) === 'written' ? 'ended' : undefined
}
