import { participleOf, type VerbForm, verbFormOf } from '../../english/verbs.ts'
import type { Finding } from '../found.ts'
import type { Reading, Rule } from '../reading.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement, wordsOfVerb } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** What is done with a thing once it is there: `to weave the cloth and send it to the bleachery`. */
export const chainedDeed: Rule = {
  id: 'chained-deed',
  prior: 0.65,
  isOwner: false,
  find: findDeeds,
}

const CHAIN =
  /^(?<before>[^,;:]+?),? (?:and|then|and then) (?<second>\p{L}+) (?:it|them) (?<where>in|on|into|onto|to|at|from) (?<place>[^,;:]+)$/u
const THING_WORDS = 4

function* findDeeds(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const found = deedIn(sentence)
    if (found) yield found
  }
}

function deedIn(sentence: Sentence): Finding | undefined {
  const { before, second, where, place } = CHAIN.exec(tidyPhrase(sentence.text))?.groups ?? {}
  if (!before || !second || !where || !place) return undefined
  const deed = verbFormOf(second.toLowerCase())
  const thing = deed && thingBehind(before, deed.form)
  if (!thing) return undefined
  const parsed = parseStatement(`${thing} is ${participleOf(deed.base)} ${where} ${place}`)
  if (parsed?.verb.kind !== 'passive' || parsed.preposition !== where) return undefined
  const statement = showStatement(parsed, sentence)
  const { subject, object } = statement
  return foundInSentence(chainedDeed, sentence, {
    fact: { kind: 'property', subject, verb: wordsOfVerb(statement), object },
    statement,
  })
}

/** The few words behind the last verb of a form: `create the image` in `a file to create the image`. */
function thingBehind(before: string, form: VerbForm['form']): string | undefined {
  if (form === 'past') return undefined
  const words = scanWords(before)
  const at = words.findLastIndex(({ lower }) => verbFormOf(lower)?.form === form)
  const size = words.length - 1 - at
  return at >= 0 && size > 0 && size <= THING_WORDS ? before.slice(words[at + 1]?.start) : undefined
}
