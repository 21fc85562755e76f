import { remember } from '../english/remember.ts'

const REMARK =
  /\s*[([_*]*[(_][^()]{0,40}\b(?:exam|important!?|imo|i think|todo|rewatch|see (?:above|below)|not sure|my|our|\?\?)\b[^()]{0,40}[)_][)\]_*]*/gi

/** Where a thing is taught: `(Ch4)`, `(Lecture 3)`. */
const TAUGHT =
  /\s*\((?:ch(?:apter|\.)?|sec(?:tion)?|lectures?|week|slides?|pages?|pp?\.)\s?\d[^()]*\)/gi

const SHORTHAND: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}/])w\/o\b/giu, 'without'],
  [/(?<![\p{L}/])w\/(?=\s)/giu, 'with'],
  [/(?<![\p{L}/])b\/c\b/giu, 'because'],
  [/(?<![\p{L}.])e\.?g\.?(?=[\s,])/giu, 'e.g.'],
  [/(?<![\p{L}.])i\.e\.?(?=[\s,])/giu, 'i.e.'],
  [/(?<=\p{L}|\)) & (?=\p{L}|\()/gu, ' and '],
  [/(?<=\p{Ll}) \+ (?=\p{Ll})/gu, ' and '],
]

/** A statement without the note-taker's habits: decoration, remarks to oneself, shorthand, stray spaces. */
export const tidy: (text: string) => string = remember(makeTidy)

function makeTidy(text: string): string {
  let tidied = /[^\x20-\xff]/.test(text)
    ? text.replace(/\p{Extended_Pictographic}\ufe0f?/gu, '')
    : text
  if (/exam|important|imo|think|todo|rewatch|see |not sure|my |our |\?\?/i.test(tidied))
    tidied = tidied.replace(REMARK, '')
  if (/\(\p{L}+\.?\s?\d/u.test(tidied)) tidied = tidied.replace(TAUGHT, '')
  if (/[&+/]|e\.?g|i\.e/i.test(tidied))
    for (const [pattern, whole] of SHORTHAND) tidied = tidied.replace(pattern, whole)
  return tidied
    .replace(/(?<=\s(?:the|an?|of|in|to|for|by|with|are|is)):(?=\s\S)/g, '')
    .replace(/^[\s·•◦▪‣➔➜→>*–—-]+(?=\S)/, '')
    .replace(/\s+([,;:.!?)\]])/g, '$1')
    .replace(/([([])\s+/g, '$1')
    .replace(/(?<=\p{L}{2})\((?=\p{L})(?!(?:s|es|n|r)\))/gu, ' (')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A tidy phrase without its final stop. */
export function tidyPhrase(text: string): string {
  return tidy(text)
    .replace(/(?<!\b(?:etc|e\.g|i\.e|vs))[.;,:]+$/i, '')
    .trim()
}
