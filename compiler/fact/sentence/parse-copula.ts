import {
  CLAUSE_STARTERS,
  COPULAS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  PRONOUNS,
} from '../../english/function-words.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { tidyPhrase } from '../tidy.ts'
import { isSubject } from './is-subject.ts'
import { scanWords, type Word } from './scan-words.ts'

/** What a sentence adds after it has said what something is: `…, and your containers run inside it`. */
const AFTERTHOUGHT =
  /,?\s(?:but|because|whereas|although|though)\s.*$|,?\sand (?:the )?\p{Lu}\p{Ll}+ (?:is|are|was|were)\s.*$|,\s(?:it|they|he|she|this)\s.*$|,\s(?:so|and (?:your|our|my|nothing|everything|all|there|it|they))\s.*$/u

/** A sentence that says what something is. */
export interface Copula {
  readonly subject: string
  readonly verb: string
  readonly definiens: string
}

/** Parts `S is N`; `undefined` for anything else: a passive, a quality, a pronoun, a clause before the subject. */
export function parseCopula(sentence: string): Copula | undefined {
  const text = tidyPhrase(sentence)
  const words = scanWords(text)
  const at = words.findIndex(({ lower, depth }) => depth === 0 && COPULAS.has(lower))
  const verb = words[at]
  if (!verb || at < 1 || /[?]$/.test(sentence.trim())) return undefined
  const before = words.slice(0, at)
  if (!isSubject(before, text.slice(0, verb.start))) return undefined
  const definiens = text
    .slice(verb.end)
    .trim()
    .replace(AFTERTHOUGHT, '')
    .replace(
      /^(?:also|basically|simply|essentially|just|actually|really|usually|generally|typically|often)\s+/i,
      '',
    )
  if (/\s(?:who|that|which)\s.*,?\s(?:but|although)\s/.test(text.slice(verb.end))) return undefined
  if (
    /^(?:also|just|basically|simply|essentially|really|kind of|sort of)\b/i.test(
      text.slice(verb.end).trim(),
    ) ||
    REMARK.test(definiens)
  )
    return undefined
  if (EVALUATION.test(definiens) || /^(?:another|an?|the)(?: \p{L}+)? example\b/iu.test(definiens))
    return undefined
  if (/^the (?:ones?|default|way|only|thing)\b/i.test(definiens)) return undefined
  if (
    /\d[^,;]*\s(?:long|wide|tall|high|deep|large|big|old|thick|heavy|in (?:size|length|width|height))$/i.test(
      definiens,
    )
  )
    return undefined
  if (/^\p{Ll}+ (?:if|unless|whenever)\s/u.test(definiens)) return undefined
  if (COUNTED_ON.test(definiens) || /\bthat (?:is|are) not\b/i.test(definiens)) return undefined
  if (!isNominal(scanWords(definiens), definiens)) return undefined
  const subject = text.slice(0, verb.start).trim().replace(LIFE, '')
  return { subject, verb: verb.lower, definiens: withoutSecondVerb(definiens) }
}

/** The years of a person's life, or of a study: `(1872–1970)`, `(b. 1928)`. */
const LIFE = /\s*\((?:b\.|born|c\.|ca\.|d\.)?\s*\d{3,4}[^()]*\)$/

/** `a proxy and injects a header`: what it is, without what else it does. */
function withoutSecondVerb(definiens: string): string {
  const words = scanWords(definiens)
  for (const [at, { lower, depth, start }] of words.entries()) {
    if (/^(?:that|which|who|whose|where|when|how)$/.test(lower)) return definiens
    const next = verbFormOf(words[at + 1]?.lower ?? '')
    if (lower === 'and' && depth === 0 && next?.form === 'third' && !next.ambiguous)
      return tidyPhrase(definiens.slice(0, start))
  }
  return definiens
}

/** `a consistent feature of …` says something of a thing, and not what it is. */
const REMARK =
  /^(?:an?|the|one of the) (?:\p{L}+ ){0,2}(?:consideration|concern|staple|aspect|feature|challenge|characteristic|sign|symptom|cause|result|consequence|threat|response|reaction|matter|law|key|basis|subject|target|victim|goal|aim|part|way|thing|example) (?:of|to|for|when|in|that|among)\b/iu

/** `a second threat`, `an incorrect unit`: told of what came before, or judged. */
const COUNTED_ON =
  /^(?:an?|the) (?:second|third|fourth|fifth|further|other|additional|incorrect|wrong|false|bad|good|valid|invalid)\s/i

/** `a key concept in …` praises and does not say what. */
const EVALUATION =
  /^(?:an?|the|one of the) (?:very |most |more )?(?:key|central|important|major|crucial|critical|essential|vital|core|fundamental|useful|powerful|great|good|popular|common|significant|main|necessary|integral|basic|big|huge|earliest|greatest|biggest|best)(?: and (?:most )?\p{L}+)?(?: programming| design)? (?:feature|challenge|characteristic|sign|symptom|cause|result|consequence|threat|response|reaction|event|moment|figure|work|document|turning point|reform|ruler|concept|topic|aspect|part|component|element|factor|issue|point|idea|step|area|role|tool|feature|idiom|skill|question|theme|way|thing|problem|choice|option|source|reason|consideration|principle|property)s?\b|^the (?:fundamentals?|foundations?|basis|heart|core|key|essence|backbone) (?:of|to)\b/iu

/** Whether what follows the verb names a thing: an article and a noun, or a noun that a clause narrows. */
function isNominal(words: readonly Word[], text: string): boolean {
  const [first, second] = words
  if (!first || !second || NEGATIONS.has(first.lower)) return false
  if (/^(?:a|an|the|one|any)$/.test(first.lower)) return !isQuality(words)
  if (PREPOSITIONS.has(first.lower)) return false
  if (DETERMINERS.has(first.lower) || PRONOUNS.has(first.lower) || CLAUSE_STARTERS.has(first.lower))
    return false
  if (isParticiple(first.lower) || /ing$|ly$/.test(first.lower) || isParticiple(second.lower))
    return false
  return (
    /^[\p{L}\p{Co}-]+(?:\s[\p{L}\p{Co}-]+){0,3}\s(?:that|which|who|of)\s/u.test(text) &&
    !isQuality(words)
  )
}

/** `a lot of`, `the same as`, `the best`: no description. */
function isQuality([first, second]: readonly Word[]): boolean {
  if (
    /^(?:part|full|out|responsible|essential|necessary|similar|different|used|available|likely|ready|subject|prone|relative|equal|due|typical|characteristic|unique|common|unable|able|full|capable|independent|aware|proof|some|made|composed|worth|because|certain|sure|afraid|proud|convinced|confident|glad|true|clear|possible|impossible|likely)$/.test(
      first?.lower ?? '',
    )
  )
    return true
  return (
    /^(?:same|lot|bit|must|problem|reason|case|way|best|result|few|number|good|great|bad|big|nice|main|only|first|last|next|second)$/.test(
      second?.lower ?? '',
    ) || first?.lower === 'more'
  )
}
