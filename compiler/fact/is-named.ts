import { contentOf } from '../english/content.ts'
import type { Reading } from './reading.ts'

/** A word that a note has so often is what it is about. */
const CENTRAL = 4

const GENERIC = new Set(
  `activation area case child company country disease effect group individual infection level man nerve
  number part patient people person problem process result student substrate symptom system thing time
  treatment type user woman work`.split(/\s+/),
)

/** Whether a subject names one thing: several words, a name, or a word that the note sets off. */
export function isNamed(subject: string, { marked, lexicon }: Reading): boolean {
  const bare = subject.replace(/^(?:an?|the|each|every|all)\s+/i, '')
  if (/^an?\s/i.test(subject) && bare.includes(' ') && lexicon.countPhrase(bare) < 2)
    return [...contentOf(bare)].some((word) => marked.has(word))
  if (bare.includes(' ') || /^\p{Co}$|\p{L}\p{Lu}|\d/u.test(bare) || lexicon.hasCapital(bare))
    return true
  if (GENERIC.has(bare.toLowerCase().replace(/s$/, ''))) return false
  return (
    [...contentOf(bare)].some((word) => marked.has(word)) || lexicon.countPhrase(bare) >= CENTRAL
  )
}
