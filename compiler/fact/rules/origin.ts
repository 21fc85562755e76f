import { AUXILIARIES } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { isLabel } from '../labels.ts'
import type { Reading, Rule } from '../reading.ts'
import { isGerund } from '../sentence/adjunct.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement, wordsOfVerb } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** What something is made from, in a line without a verb: `Linen cloth from flax`. */
export const origin: Rule = { id: 'origin', prior: 0.6, isOwner: false, find: findOrigins }

const FROM = /^(?<thing>[^,;:()]+?) from (?<source>[^,;:()]+)$/
const THING_WORDS = 4
const SOURCE_WORDS = 5

function* findOrigins(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    if (sentence.statement || sentence.copula || isLabel(sentence.unit)) continue
    const found = originIn(sentence, reading)
    if (found) yield found
  }
}

function originIn(sentence: Sentence, reading: Reading): Finding | undefined {
  const { thing = '', source = '' } = FROM.exec(tidyPhrase(sentence.text))?.groups ?? {}
  if (!isThing(thing, THING_WORDS) || !isThing(source, SOURCE_WORDS)) return undefined
  if (
    isGerund(scanWords(thing)[0]?.lower ?? '') ||
    !isNamed(thing, reading) ||
    !/^(?:an?|the)\s/i.test(source)
  )
    return undefined
  const parsed = parseStatement(`${thing} comes from ${source}`)
  if (parsed?.verb.main !== 'come' || parsed.preposition !== 'from') return undefined
  const statement = showStatement(parsed, sentence)
  const { subject, object } = statement
  return foundInSentence(origin, sentence, {
    fact: { kind: 'property', subject, verb: wordsOfVerb(statement), object },
    statement,
  })
}

/** A few words without a verb. */
function isThing(phrase: string, limit: number): boolean {
  const words = scanWords(phrase)
  return (
    words.length > 0 &&
    words.length <= limit &&
    words.every(({ lower }) => {
      const form = verbFormOf(lower)
      return !AUXILIARIES.has(lower) && (form === undefined || form.ambiguous)
    })
  )
}
