import { AUXILIARIES, DETERMINERS, PRONOUNS } from '../../english/function-words.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import type { Word } from './scan-words.ts'

const NO_VERB_BEFORE = /^(?:of|in|on|at|from|between|is|are)$/
const OBJECT =
  /^(?:to|both|how|what|which|with|into|for|and|up|only|any|data|information|multiple|different|new|many)$/

/** Whether a text opens with a verb and what follows one: `Defines how …`, `Store the …`. */
export function isVerbStart(first: Word | undefined, second: Word | undefined): boolean {
  const form = first && verbFormOf(first.lower)
  if (first && !form)
    return /[^s]s$/.test(first.lower) && /^(?:an?|the|its|their|your)$/.test(second?.lower ?? '')
  if (!first || !form || form.form === 'past') return false
  if (!second) return !form.ambiguous
  if (AUXILIARIES.has(second.lower)) return false
  if (!form.ambiguous && form.form === 'third') return second.lower !== 'of'
  if (NO_VERB_BEFORE.test(second.lower)) return false
  if (form.ambiguous && /^(?:that|which|who|whose|for|and|only)$/.test(second.lower)) return false
  if (isObject(second)) return true
  return !form.ambiguous && !isParticiple(second.lower)
}

function isObject({ lower }: Word): boolean {
  return DETERMINERS.has(lower) || PRONOUNS.has(lower) || OBJECT.test(lower)
}
