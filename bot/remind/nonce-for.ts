import { createHash } from 'node:crypto'
import type { Entry } from './reminder-records.ts'

/** By what a reminder is known again: the same for every try of one, 25 characters at most. */
export function nonceFor({ learnerId, at }: Entry): string {
  return createHash('sha256').update(`${learnerId}/${at}`).digest('base64url').slice(0, 25)
}
