import type { Given } from '../memory/event.ts'
import type { TokenScope } from './store.ts'

/** An app that is let in for a learner, until it is revoked. */
export interface Session {
  /** What the app calls itself. */
  readonly app: string
  readonly scopes: readonly TokenScope[]
  /** Milliseconds since 1970, as every instant here. */
  readonly createdAt: number
  /** When it ends however often it is renewed. */
  readonly expiresAt: number
  readonly refresh?: Refresh
  readonly revokedAt?: number
}

/** How a session is renewed: each token once. */
export interface Refresh {
  /** SHA-256 of the token that renews the session now, and of the one before it. */
  readonly hash: string
  readonly previousHash?: string
  /** What made the token of now from the one before, so that a lost answer can be given again. */
  readonly salt?: string
  readonly rotatedAt: number
  /** When it ends if it is not renewed. */
  readonly idleUntil: number
}

/** An app that asks to be let in, by a code that its learner passes on (RFC 8628). */
export interface DeviceRequest {
  /** SHA-256 of the secret that the app polls with. */
  readonly secretHash: string
  readonly app: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: number
  readonly expiresAt: number
  readonly intervalSeconds: number
  readonly polledAt?: number
  /** Polls with a wrong secret. */
  readonly wrongTries: number
  readonly state: 'pending' | 'approved' | 'denied' | 'spent'
  /** The anonymous learner that the app has had so far. */
  readonly joining?: string
  /** When its tokens were given, and what they were made with, so that a lost answer can be given again. */
  readonly spentAt?: number
  readonly salt?: string
  /** Who let it in. */
  readonly learnerId?: string
}

/** A sheet of questions drawn at once, answered at once. */
export interface QuizSheet {
  readonly createdAt: number
  readonly updatedAt: number
  readonly seed: string
  readonly title: string
  readonly deck?: string
  readonly tags?: readonly string[]
  /** The quiz whose missed questions this one asks again. */
  readonly missedOf?: string
  readonly questions: readonly { readonly id: string; readonly rev: string }[]
  readonly submitted?: SubmittedQuiz
  readonly deletedAt?: number
}

/** What was answered, and what of it was right. */
export interface SubmittedQuiz {
  readonly at: number
  readonly id: string
  /** By question; one that was left out is wrong. */
  readonly answers: Readonly<Record<string, { readonly given: Given; readonly right: boolean }>>
}

/** Why a question is reported. */
export type FlagReason = 'wrong' | 'unclear' | 'outdated' | 'duplicate' | 'other'

/** The reasons there are. */
export const FLAG_REASONS: readonly FlagReason[] = [
  'wrong',
  'unclear',
  'outdated',
  'duplicate',
  'other',
]

/** A question that a learner reported. */
export interface Flag {
  readonly createdAt: number
  readonly updatedAt: number
  readonly cardId: string
  readonly question: string
  readonly rev: string
  readonly reason: FlagReason
  readonly comment: string
  readonly deletedAt?: number
  /** It came with an import: the learner's own alone, without a report to whoever writes the notes. */
  readonly imported?: true
}

/** What a request with an idempotency key was answered. */
export interface KeptReply {
  readonly createdAt: number
  /** SHA-256 of what was asked. */
  readonly fingerprint: string
  /** The answer, encrypted with the key; not there while it is being made. */
  readonly sealed?: string
}

/** Every kind of entry, by name. */
export interface Entries {
  readonly session: Session
  readonly device: DeviceRequest
  readonly quiz: QuizSheet
  readonly flag: Flag
  /** A report as those see it who write the notes. */
  readonly report: Flag
  readonly reply: KeptReply
}

/** The name of a kind. */
export type EntryKind = keyof Entries

/** How long after they were made, in milliseconds, entries that end by themselves may be forgotten. */
const DEVICE_MS = 1_200_000
const REPLY_MS = 86_400_000

/** When an entry may be forgotten, in milliseconds since 1970; never if there is no such moment. */
export function forgetAt<Kind extends EntryKind>(
  kind: Kind,
  value: Entries[Kind],
): number | undefined {
  if (kind === 'device') return value.createdAt + DEVICE_MS
  if (kind === 'reply') return value.createdAt + REPLY_MS
  return 'expiresAt' in value ? value.expiresAt : undefined
}

/** Where an entry is: among a learner's own (or a card's), or nobody's. */
export interface EntryPlace<Kind extends EntryKind> {
  readonly kind: Kind
  /** Whose it is; empty for what is nobody's. */
  readonly owner: string
  readonly id: string
}

/** An entry as it is kept. */
export interface KeptEntry<Value> {
  readonly value: Value
  /** How often it was written. */
  readonly version: number
}

/** Entries of one kind: sessions, quizzes and the like, each a record of its own. */
export interface EntryStore {
  /** An entry as it was last written. */
  readEntry<Kind extends EntryKind>(
    place: EntryPlace<Kind>,
  ): Promise<KeptEntry<Entries[Kind]> | undefined>
  /** Replaces an entry that was at `version - 1`; `conflict` if it no longer is. */
  putEntry<Kind extends EntryKind>(
    place: EntryPlace<Kind>,
    kept: KeptEntry<Entries[Kind]>,
  ): Promise<'written' | 'conflict'>
  /** Every entry of a kind that somebody has, by id. */
  listEntries<Kind extends EntryKind>(
    kind: Kind,
    owner: string,
  ): Promise<ReadonlyMap<string, Entries[Kind]>>
  /** Counts one more of something, forgotten at a moment, or one less; gives how many there are then. */
  countOne(name: string, forgetAt: number, by?: 1 | -1): Promise<number>
}
