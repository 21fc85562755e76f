import type { Lexicon } from '../../fact/lexicon.ts'
import { type Name, sayName } from '../wording.ts'

/**
 * The subject of a sentence as it stands inside a question. A sentence gives it the article it
 * needs, and its large letter may be only that of the first word.
 */
export function nameSubject(subject: string, lexicon: Lexicon): Name {
  const name = sayName(subject, lexicon)
  const first = /^\p{Lu}\p{Ll}+(?=[\s-]|$)/u.exec(name.text)?.[0]
  const isOpener = first !== undefined && lexicon.hasLower(first) && !lexicon.hasCapital(first)
  const text = isOpener ? name.text.charAt(0).toLowerCase() + name.text.slice(1) : name.text
  return { ...name, text, isQuoted: false }
}
