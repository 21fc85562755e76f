import { AUXILIARIES, COPULAS, DETERMINERS, PRONOUNS } from '../english/function-words.ts'
import { isParticiple, verbFormOf } from '../english/verbs.ts'
import { scanWords, type Word } from './scan-words.ts'
import { splitSentences } from './split-sentences.ts'
import { tidyPhrase } from './tidy.ts'

/** How the right side of a definition reads. */
export type DefiniensShape =
  | 'noun'
  | 'verb'
  | 'gerund'
  | 'purpose'
  | 'clause'
  | 'list'
  | 'sentence'
  | 'value'
  | 'other'

/** The first sentence of what follows a term, tidied. */
export function definiensOf(text: string): string {
  const [first] = splitSentences(text)
  return tidyPhrase(first ? text.slice(first.start, first.end) : text)
}

const RELATIVE = new Set([
  'which',
  'that',
  'who',
  'whose',
  'where',
  'when',
  'if',
  'because',
  'what',
  'how',
  'as',
  'while',
  'so',
  'whether',
  'why',
])

/** How a definiens reads, so that the question can be worded for it. */
export function shapeDefiniens(text: string): DefiniensShape {
  const words = scanWords(text).filter(({ depth }) => depth === 0)
  const [first, second] = words
  if (!first) return 'other'
  if (/^[\d$€£~≈<>±]/.test(text)) return 'value'
  if (/^(?:how|where|when|what|which|who|whether|why)\b/i.test(text)) return 'clause'
  if (/^(?:used|able|needed|required|designed|meant|responsible) (?:to|for)\b/i.test(text))
    return 'purpose'
  if (isVerbStart(first, second)) return 'verb'
  if (
    DETERMINERS.has(first.lower) &&
    /^(?:a|an|the|any|one|each|every|some|all)$/.test(first.lower)
  )
    return hasMainVerb(words) ? 'sentence' : 'noun'
  if (hasMainVerb(words)) return 'sentence'
  if (
    /^\p{L}+ing$/u.test(first.lower) &&
    first.lower.length > 5 &&
    !/^(?:string|ring|thing|something|everything|king|spring)$/.test(first.lower)
  )
    return 'gerund'
  return readsAsList(text, words) ? 'list' : 'noun'
}

function readsAsList(text: string, words: readonly Word[]): boolean {
  const end = words.findIndex(({ lower }) => RELATIVE.has(lower))
  const head = end < 0 ? text : text.slice(0, words[end]?.start)
  return /,|;|\/|\+| and | & /.test(
    head.split(/\b(?:of|for|in|that|which|with|to|by|from)\b/i, 1)[0] ?? '',
  )
}

/** Whether a text opens with a verb and what follows one: `Defines how …`, `Store the …`. */
export function isVerbStart(first: Word | undefined, second: Word | undefined): boolean {
  const form = first && verbFormOf(first.lower)
  if (!first || !form || form.form === 'past') return false
  if (!second) return !form.ambiguous
  if (COPULAS.has(second.lower) || AUXILIARIES.has(second.lower)) return false
  if (!form.ambiguous && form.form === 'third') return second.lower !== 'of'
  if (/^(?:of|in|on|at|from|between|is|are)$/.test(second.lower)) return false
  const isObject =
    DETERMINERS.has(second.lower) ||
    PRONOUNS.has(second.lower) ||
    /^(?:to|both|how|what|which|with|into|for|and|up|only|any|data|information|multiple|different|new|many)$/.test(
      second.lower,
    )
  return (
    isObject ||
    (!form.ambiguous && !isParticiple(second.lower)) ||
    (/[^s]s$/.test(second.lower) && form.form === 'base')
  )
}

/** Whether the words before any relative pronoun hold a finite verb, so that they are a sentence. */
function hasMainVerb(words: readonly Word[]): boolean {
  const end = words.findIndex(({ lower }, at) => at > 0 && RELATIVE.has(lower))
  const main = end < 0 ? words : words.slice(0, end)
  return main.some(({ lower, text }, at) => {
    if (at === 0 || lower !== text) return false
    if (AUXILIARIES.has(lower)) return true
    const form = verbFormOf(lower)
    return form?.form === 'third' && !form.ambiguous && main[at - 1]?.lower !== 'to'
  })
}
