import { isDeepStrictEqual } from 'node:util'
import type { Answered } from './attempt.ts'
import type { Kept } from './weigh-attempt.ts'

/** What an earlier try of the same call has kept, unheard, is no replay. */
export function asFirst(answered: Answered, tried: Kept | undefined): Answered {
  if (answered.kind !== 'answered' || !tried) return answered
  if (!isDeepStrictEqual(answered.review, tried.review)) return answered
  const { isLeech = false } = tried.answered
  return { ...answered, replayed: false, isLeech }
}
