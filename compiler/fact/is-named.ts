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
export function isNamed(subject: string, reading: Reading): boolean {
  const { lexicon } = reading
  const bare = subject.replace(/^(?:an?|the|each|every|all)\s+/i, '')
  if (/\be\.?g\b|\bi\.?e\b/i.test(subject)) return false
  if (/^the\s/i.test(subject) && !isKnown(bare, reading)) return false
  if (/^an?\s/i.test(subject) && bare.includes(' ') && lexicon.countPhrase(bare) < 2)
    return isMarkedIn(bare, reading)
  if (bare.includes(' ') || /^\p{Co}$|\p{L}\p{Lu}|\d/u.test(bare) || lexicon.hasCapital(bare))
    return true
  if (GENERIC.has(bare.toLowerCase().replace(/s$/, ''))) return false
  return isMarkedIn(bare, reading) || lexicon.countPhrase(bare) >= CENTRAL
}

function isMarkedIn(bare: string, { marked }: Reading): boolean {
  return [...contentOf(bare)].some((word) => marked.has(word))
}

/** Whether a reader knows which one `the` means: it has a name in it, or the note is about it. */
function isKnown(bare: string, reading: Reading): boolean {
  const { marked } = reading
  const owner = /\sof\s(?<owner>(?:the|an?|its|their|this|that|your)\s.+)$/i.exec(bare)?.groups
    ?.owner
  if (owner !== undefined) return isMarkedIn(owner, reading)
  if (/\sof\s|^(?:most|least|\p{L}+est)\s/u.test(bare) || /\p{Lu}|\d|\p{Co}/u.test(bare))
    return true
  const [first = '', ...others] = bare.toLowerCase().split(' ')
  if (others.length > 0 && !RELATIONAL.has(first)) return true
  return [...contentOf(bare)].every((word) => marked.has(word))
}

/** Adjectives that tell a thing from another of its kind that was spoken of before. */
const RELATIONAL = new Set(
  `above actual additional alternative best big bigger certain chosen common complete corresponding current
  default different earlier early end entire exact existing external extra final following former full
  general given good high higher initial inner internal large larger last late later latter left little local long
  longer low lower main major many maximum mentioned minimum more most necessary new newer next normal old
  older only open opposite original other outer overall own particular past possible present previous primary proper
  public real relevant remaining remote required respective resulting right same secondary second short shorter
  similar simple single small smaller special specific target temporary third top total two true type upper usual
  various whole wrong`.split(/\s+/),
)
