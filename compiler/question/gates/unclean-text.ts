import { remember } from '../../english/remember.ts'
import type { Gate } from '../gate.ts'

const RESIDUE: readonly (readonly [RegExp, string])[] = [
  [/\*\*|__(?=\S)|(?<!\\)\[\[|\]\]|\]\(|!\[/, 'markup'],
  [/https?:|www\.|\b[\w.-]+\.(?:com|org|net|io|dev|edu|gov)\b(?!\w)/i, 'an address'],
  [/&(?:#?\w{2,31});/, 'an entity'],
  [/<\/?[a-z][^>]*>|\{[.#%][^}]*\}|\{\{|\}\}/i, 'markup'],
  [/=>|->|→|⇒|➔|⟶/, 'an arrow'],
  [/\.\.\.|…(?!\])/, 'an ellipsis'],
  [/(?:^|\s)[-–—+=/&|]{1,3}\s*$|^\s*[-–—+=/&|,;:)]|\s[-–—]\s[-–—]\s|[-–—];/, 'a loose mark'],
  [/\s[-–—]\s.*\s[-–—]\s/, 'several dashes'],
  [/\p{Ll}\s[-–—]\s\p{Ll}+$/u, 'a loose end'],
  [/(\p{L})\1\1/u, 'a letter three times'],
  [/\s[•·▪◦]\s|[■□▶►]/u, 'a bullet'],
  [/\[\p{Lu}[\p{Lu}\d\s]+\]/u, 'a remark in brackets'],
  [/\?\?|!!|\bTODO\b|\bTBD\b|\bFIXME\b/, 'a note to oneself'],
  [/\s[=≈≤≥<>]\s|::|==|\\\\|\|\|/, 'notation'],
]

/** Text in which the note's own marks, addresses or arrows are left. */
export const uncleanText: Gate = {
  id: 'unclean-text',
  refuse({ form, draft: { found } }) {
    const options = found.fact.kind === 'choice' ? found.fact.options : []
    return [form.stem.replace('[…]', ''), form.answer, ...options]
      .map(whyUnclean)
      .find((reason) => reason !== undefined)
  },
}

/** What is left in a text that a reader should not see; code and maths may hold anything. */
export const whyUnclean: (text: string) => string | undefined = remember(findResidue)

function findResidue(text: string): string | undefined {
  const prose = text.replace(/(`+)[^`]*?\1|\$[^$]*\$/g, 'x')
  const found = RESIDUE.find(([pattern]) => pattern.test(prose))
  return found ? `it holds ${found[1]}` : undefined
}
