import { isDeepStrictEqual } from 'node:util'
import { unkept } from '../memory/event.ts'
import type { Answered } from './attempt.ts'
import type { Kept } from './weigh-attempt.ts'

/** What an earlier try of the same call has kept, though nobody heard so, is no replay. */
export function asFirst(answered: Answered, unheard: Kept | undefined): Answered {
  if (answered.kind !== 'answered' || !unheard) return answered
  if (!isDeepStrictEqual(unkept(answered.review), unheard.review)) return answered
  const { isLeech = false } = unheard.answered
  return { ...answered, replayed: false, isLeech }
}
