import { DETERMINERS, PREPOSITIONS } from '../../english/function-words.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Finding } from '../found.ts'
import type { Reading, Rule } from '../reading.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, isOfOneCase, showStatement, wordsOfVerb } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** What a thing is made of, said in passing: `Build a mill comprising three floors`. */
export const composition: Rule = {
  id: 'composition',
  prior: 0.65,
  isOwner: false,
  find: findCompositions,
}

const COMPRISING = /^(?<before>.+?) (?:comprising|consisting of|composed of) (?<parts>[^;:]+)$/
const NAME_WORDS = 3
const PART_WORDS = 12

function* findCompositions(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit) || isOfOneCase(unit)) continue
    for (const sentence of reading.sentencesOf(unit)) {
      const found = compositionIn(sentence)
      if (found) yield found
    }
  }
}

function compositionIn(sentence: Sentence): Finding | undefined {
  const { before = '', parts = '' } = COMPRISING.exec(tidyPhrase(sentence.text))?.groups ?? {}
  const name = nameAtEnd(before)
  if (name === undefined || scanWords(parts).length > PART_WORDS) return undefined
  const parsed = parseStatement(`The ${name} comprises ${parts}`)
  if (parsed?.verb.main !== 'comprise' || parsed.object === '') return undefined
  const statement = showStatement(parsed, sentence)
  const { subject, object, rest } = statement
  return foundInSentence(composition, sentence, {
    fact: {
      kind: 'property',
      subject,
      verb: wordsOfVerb(statement),
      object,
      ...(rest === '' ? {} : { rest }),
    },
    statement,
  })
}

/** The name of two or three words that a text ends in. */
function nameAtEnd(text: string): string | undefined {
  const words = scanWords(text)
  let from = words.length
  while (from > 0 && isPart(words[from - 1]?.lower ?? '')) from--
  const size = words.length - from
  return size > 1 && size <= NAME_WORDS ? text.slice(words[from]?.start).trim() : undefined
}

function isPart(word: string): boolean {
  const form = verbFormOf(word)
  return !DETERMINERS.has(word) && !PREPOSITIONS.has(word) && (form === undefined || form.ambiguous)
}
