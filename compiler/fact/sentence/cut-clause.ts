import { AUXILIARIES, DETERMINERS, PRONOUNS } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { tidyPhrase } from '../tidy.ts'

const CLAUSE =
  /\s*(?:;|,?\s(?:because|so that|but|whereas|although|though|while|unless|since|where|if|when)\s|,\s(?:so|and (?:your|our|my|nothing|everything|all|there)|which|who|making|allowing|meaning)\s|,\s(?=(?:\S+\s){1,4}(?:is|are|was|were|can|will|has|have)\s)|\s(?:and|or) (?:it|they|then|you|these|this|those|its|their|\p{L}+ (?:will|can|is|are|has|have))\s).*$/u

/** A phrase without the clause that follows it, or the second verb: `the application and stores …`. */
export function cutClause(text: string): string {
  const cut = text.replace(CLAUSE, '')
  for (const match of cut.matchAll(/(?:,?\s(?:and|or|then)\s|,\s)(?=(\p{L}+)\s(\p{L}+))/gu))
    if (isVerb(match[1] ?? '', match[2] ?? '')) return tidyPhrase(cut.slice(0, match.index))
  return tidyPhrase(cut)
}

function isVerb(word: string, next: string): boolean {
  if (AUXILIARIES.has(word)) return true
  const form = verbFormOf(word)
  if (form?.form !== 'third') return false
  return (
    !form.ambiguous ||
    DETERMINERS.has(next) ||
    PRONOUNS.has(next) ||
    /^(?:what|how|where|which)/.test(next)
  )
}
