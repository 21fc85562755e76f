import type { Plan } from '../drill/plan.ts'
import type { Settings } from '../drill/settings.ts'
import type { MemoryEvent } from '../memory/event.ts'
import type { Memory, MemoryState } from '../memory/memory.ts'
import type { Parameters } from '../memory/parameters.ts'
import type { EntryStore } from './entries.ts'

/** What a token lets its bearer do. */
export type TokenScope = 'study' | 'read' | 'author'

/** A token as it is kept: never itself, only its hash. */
export interface Token {
  /** SHA-256 of the token, base64url. */
  readonly hash: string
  readonly scopes: readonly TokenScope[]
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly expiresAt: number
  /** The session it belongs to. */
  readonly sessionId?: string
}

/** A learner. */
export interface Profile {
  readonly learnerId: string
  /** How the learner came: with nothing but a token, from Discord, or as one whom others have joined. */
  readonly origin: 'anonymous' | 'discord' | 'account'
  readonly createdAt: number
  /** When settings or origin last changed, in milliseconds since 1970; at the beginning if that is not there. */
  readonly updatedAt?: number
  /** Since when memories are shown as they are: days and weights of the settings have a say in that. */
  readonly memoriesShownAt?: number
  /** How often it was written; 0 for a profile that is only the defaults. */
  readonly version: number
  readonly settings: Settings
  /** Parameters that reviews were scheduled with before the ones in force. */
  readonly earlierParameters: readonly Parameters[]
  /** The learner that this one has become: whoever asks for this one is shown that one. */
  readonly mergedInto?: string
  readonly mergedAt?: number
  /** Learners that are becoming this one: when that was noted, until their memories are all copied. */
  readonly pendingMerges?: readonly { readonly learnerId: string; readonly notedAt: number }[]
  /** Every learner that has become this one, or was about to. */
  readonly mergedFrom?: readonly string[]
  /** Sessions that were ended, as long as a token of theirs might still hold. */
  readonly revoked?: readonly { readonly sessionId: string; readonly until: number }[]
  /** When the learner was erased, in milliseconds since 1970: nothing from before may come back. */
  readonly erasedAt?: number
}

/** As many cards as one request brings, beside profile, token, plan and queue. */
export const CARDS_PER_READ = 90

/** What to read of one learner, in one request. */
export interface Wanted {
  /** Hash of the token that was shown. */
  readonly tokenHash?: string
  /** At most `CARDS_PER_READ`. */
  readonly cardIds?: readonly string[]
  readonly plan?: boolean
  /** What follows the plan. */
  readonly queue?: boolean
  /** `false` for somebody whose profile has just been read: it is left out. */
  readonly profile?: false
}

/** What was there of it. */
export interface Found {
  readonly profile?: Profile
  readonly token?: Token
  readonly memories: ReadonlyMap<string, Memory>
  readonly plan?: Plan
  readonly queue?: Queue
}

/** The cards of a plan, in order, for as long as the plan made at that moment holds. */
export interface Queue {
  readonly madeAt: number
  readonly cardIds: readonly string[]
}

/** What came of writing a memory. */
export type Written =
  | { readonly kind: 'written' }
  /** Somebody else (or an earlier try of ours) was first; what is there now, if the store said. */
  | { readonly kind: 'conflict'; readonly memory?: Memory }

/** The store did not answer, or not usefully: what was asked of it may or may not have happened. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable'
}

/**
 * Where memories are kept. Every write is one conditional write of one item; nothing spans items.
 * All of it throws `StoreUnavailable` when the outcome is unknown.
 */
export interface Store extends EntryStore {
  /** Reads in one request what was last written, never something older. */
  read(learnerId: string, wanted: Wanted): Promise<Found>
  /** The state of every memory of a learner, as of the moment it is read. */
  states(learnerId: string): Promise<ReadonlyMap<string, MemoryState>>
  /** Every memory of a learner, whole, page by page. */
  memories(learnerId: string): AsyncIterable<Memory>
  /** Keeps a new learner and the first token; neither is there if this throws, or both are. */
  addLearner(profile: Profile, token: Token): Promise<void>
  /** Keeps one more token of a learner; kept again it is the same. */
  addToken(learnerId: string, token: Token): Promise<void>
  /**
   * Adds events to a memory that was at `memory.version - 1`, all of them or none; `memory` is what
   * it becomes, the events included.
   */
  append(learnerId: string, memory: Memory, events: readonly MemoryEvent[]): Promise<Written>
  /** Replaces a profile that was at `profile.version - 1`; `conflict` if it no longer is. */
  putProfile(profile: Profile): Promise<'written' | 'conflict'>
  /**
   * Removes everything of an erased learner but the profile, and of one who comes back meanwhile
   * nothing that is new; done again it removes what came meanwhile.
   */
  removeItems(learnerId: string): Promise<void>
  /** Replaces the learner's plan, and what follows it if that is given. */
  putPlan(learnerId: string, plan: Plan, cardIds?: readonly string[]): Promise<void>
}
