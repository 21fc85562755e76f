import { hash } from 'node:crypto'
import { base32 } from './base32.ts'

/** A learner's id: 26 characters of base32, 128 bits. */
export function isLearnerId(text: string): boolean {
  return /^[a-z2-7]{26}$/.test(text)
}

/** A new learner's id, of 16 random bytes. */
export function newLearnerId(random: Uint8Array): string {
  return base32(random.subarray(0, 16))
}

/** The learner that a Discord account is: always the same one, without a look-up. */
export function learnerOfDiscord(userId: string): string {
  return base32(hash('sha256', `discord:${userId}`, 'buffer').subarray(0, 16))
}

/**
 * The id of the review that the next answer to a card becomes: the same wherever and however often
 * the question is shown, until the memory has one event more. 22 characters of base64url.
 */
export function reviewIdFor(learnerId: string, cardId: string, eventCount: number): string {
  return hash('sha256', `${learnerId}/${cardId}/${eventCount}`, 'base64url').slice(0, 22)
}
