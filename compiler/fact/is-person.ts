import { AUXILIARIES } from '../english/function-words.ts'
import { verbFormOf } from '../english/verbs.ts'
import { scanWords } from './scan-words.ts'

const LONGEST = 9

/** Whether a description is of a person: `a reformer who …`, not `decides who may …`. */
export function isPerson(definiens: string): boolean {
  const words = scanWords(definiens).slice(0, LONGEST)
  const who = words.findIndex(({ lower }) => lower === 'who')
  if (
    who < 1 ||
    verbFormOf(words[0]?.lower ?? '')?.form === 'past' ||
    /,\s*who\b.*,/.test(definiens)
  )
    return false
  return words.slice(0, who).every(({ lower }) => {
    const form = verbFormOf(lower)
    return !AUXILIARIES.has(lower) && (!form || form.ambiguous || form.form === 'past')
  })
}
