import { articleFor } from '../english/article.ts'
import { headOf, isCountable, isPlural } from '../english/nouns.ts'
import { lowerFirst } from '../fact/ask-list.ts'
import type { Lexicon } from '../fact/lexicon.ts'

/** A name as it stands in a question. */
export interface Name {
  readonly text: string
  readonly isPlural: boolean
  /** Whether it needs quotation marks, because nothing tells whether it takes an article. */
  readonly isQuoted: boolean
}

/** How a name is said inside a question: `Container` becomes `a container`, `Docker` stays. */
export function sayName(name: string, lexicon: Lexicon): Name {
  const spaced = name.replace(/(?<=[\p{L}\p{N}])\(/gu, ' (')
  const many = isPlural(name)
  if (/^(?:the|an?)\s/i.test(spaced))
    return { text: lowerFirst(spaced), isPlural: many, isQuoted: false }
  if (/^`|[(]/.test(spaced)) return { text: spaced, isPlural: many, isQuoted: false }
  const text = lowerName(spaced, lexicon)
  if (many) return { text, isPlural: true, isQuoted: false }
  const isCommon = text !== spaced || /^\p{Ll}/u.test(spaced)
  if (lexicon.hasArticle(name) && (isCommon || isCountable(headOf(name)))) return withArticle(text)
  if (isCommon && isCountable(headOf(text))) return withArticle(text)
  return {
    text,
    isPlural: false,
    isQuoted: isCommon && !isCountable(headOf(text)) && !/^\p{Lu}/u.test(text),
  }
}

function withArticle(text: string): Name {
  return { text: `${articleFor(text)} ${text}`, isPlural: false, isQuoted: false }
}

/** In small letters, if every word of it is a common noun or the note itself writes it so. */
export function lowerName(name: string, lexicon: Lexicon): string {
  const words = name.split(/\s+/)
  const isCapital = (word: string): boolean => /^\p{Lu}\p{Ll}+$/u.test(word)
  if (!words.some(isCapital) || lexicon.isProper(name)) return name
  const isCommon = words.every(
    (word) =>
      !isCapital(word) ||
      isCountable(word.toLowerCase()) ||
      (words.length === 1 && lexicon.hasLower(word)),
  )
  if (!isCommon && !lexicon.hasPhrase(name.toLowerCase())) return name
  return words.map((word) => (isCapital(word) ? word.toLowerCase() : word)).join(' ')
}

/** A name in quotation marks, or as it is where it needs none. */
export function quoteName({ text, isQuoted }: Name): string {
  return isQuoted ? `“${text}”` : text
}

/** An answer as it stands alone: its first letter large, unless that would change the word (`mRNA`, `pH`). */
export function sayAnswer(text: string): string {
  return /^\p{Ll}(?:\p{Ll}|\s|['’-])/u.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text
}

/** A statement in quotation marks inside a question: its first letter as in the middle of a sentence. */
export function quote(text: string): string {
  const inner = text.replace(/[“”"]/g, (mark) => (mark === '”' ? '’' : mark === '“' ? '‘' : "'"))
  return `“${inner}”`
}

/** `A`, `A or B`, `A, B or C`. */
export function joinOptions(options: readonly string[]): string {
  return options.length < 2
    ? options.join('')
    : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`
}

/** Markdown as plain text: without the marks of code and the backslashes. */
export function plainText(markdown: string): string {
  return markdown.replace(/(`+)\s?(.+?)\s?\1/g, '$2').replace(/\\(?=[\\`*_<\]~&])/g, '')
}
