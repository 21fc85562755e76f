import { contentOf } from '../../english/content.ts'
import { AUXILIARIES, DETERMINERS, PREPOSITIONS, PRONOUNS } from '../../english/function-words.ts'
import { gerundBaseOf, verbFormOf } from '../../english/verbs.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import { answersQuestion, isLabel } from '../labels.ts'
import type { Reading, Rule } from '../reading.ts'
import { isGerund } from '../sentence/adjunct.ts'
import { scanWords, type Word } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { splitLabel } from '../split-label.ts'
import { foundInSentence, isOfOneCase } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** A sentence that no other rule understands, with its last phrase left out: `Send the cloth to the bleachery`. */
export const closingPhrase: Rule = {
  id: 'closing-phrase',
  prior: 0.5,
  isOwner: false,
  find: findClosings,
}

const FEWEST_WORDS = 5
const MOST_WORDS = 22
const PHRASE_WORDS = 4
/** What a note is full of is the first word that comes to mind. */
const HUB = 6
const FEWEST_CONTENT = 2

function* findClosings(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit) || reading.isStated(unit) || answersQuestion(unit)) continue
    if (isOfOneCase(unit) || isLabel(unit) || splitLabel(unit.rich.text)) continue
    const [only, ...more] = reading.sentencesOf(unit)
    if (!only || more.length > 0) continue
    const found = closingOf(only, reading)
    if (found) yield found
  }
}

const PERSONAL = /\b(?:i|me|my|we|our|you|your|it|its|they|their|them|this|these|those)\b|[?!“”"]/i

function closingOf(sentence: Sentence, reading: Reading): Finding | undefined {
  const text = tidyPhrase(sentence.text)
  const words = scanWords(text)
  if (words.length < FEWEST_WORDS || words.length > MOST_WORDS || PERSONAL.test(text))
    return undefined
  const subject = sentence.copula?.subject ?? sentence.statement?.subject
  if (subject === undefined || !isNamed(subject, reading)) return undefined
  if (isVague(words)) return undefined
  const outer = words.filter(({ depth }) => depth === 0)
  const at = outer.findLastIndex((word, index) => index > 0 && opensPhrase(word, outer[index + 1]))
  const phrase = outer.slice(at + 1)
  const first = phrase.findIndex(({ lower }) => !DETERMINERS.has(lower))
  const [start, end] = [phrase[first]?.start, phrase.at(-1)?.end]
  if (at < 1 || first < 0 || start === undefined || end === undefined) return undefined
  const answer = text.slice(start, end)
  const rest = `${text.slice(0, start)} ${text.slice(end)}`
  const isDeed = outer[at]?.lower === 'to' && verbFormOf(phrase[0]?.lower ?? '')?.form === 'base'
  if (!isPhrase(phrase.slice(first), answer, isDeed)) return undefined
  if (!isDeed && !isKnown(answer, reading)) return undefined
  if (contentOf(rest).size < FEWEST_CONTENT || /^[\s.]*$/.test(text.slice(0, start)))
    return undefined
  const { rich } = sentence.unit
  return foundInSentence(closingPhrase, sentence, {
    fact: {
      kind: 'gap',
      sentence: `${markdownOf(rich, text.slice(0, start))}[…]${markdownOf(rich, text.slice(end))}.`,
      answer: markdownOf(rich, answer),
    },
  })
}

/** What a teacher tells pupils to do, a line without its subject, or a sentence about no one thing. */
function isVague([first]: readonly Word[]): boolean {
  const lower = first?.lower ?? ''
  const form = verbFormOf(lower)
  if ((form && !form.ambiguous) || isGerund(lower) || /^\p{Ll}/u.test(first?.text ?? ''))
    return true
  return NO_OPENING.test(lower)
}

const NO_OPENING =
  /^(?:name|describe|explain|list|discuss|compare|define|identify|state|give|remember|note|see|read|watch|consider|there|other|others|another|some|many|most|several|one|any|if|when|while|even|however|also|write|let|set)$/

function opensPhrase({ lower }: Word, next: Word | undefined): boolean {
  if (next === undefined || lower === 'of') return false
  return (
    PREPOSITIONS.has(lower) ||
    /^(?:comprising|containing|including|using|called|named)$/.test(lower)
  )
}

/** A few words without a verb of their own, but for the deed that `to` opens. */
function isPhrase(words: readonly Word[], answer: string, isDeed: boolean): boolean {
  const others = isDeed ? words.slice(1) : words
  return (
    words.length <= PHRASE_WORDS &&
    !/[,;:()/]/.test(answer) &&
    contentOf(answer).size >= (isDeed ? 2 : 1) &&
    !/^(?:other|others|same|default|own|both|each)\b/i.test(answer) &&
    others.every(({ lower }) => {
      const form = verbFormOf(lower)
      return (
        !PRONOUNS.has(lower) &&
        !AUXILIARIES.has(lower) &&
        gerundBaseOf(lower) === undefined &&
        (form === undefined || form.ambiguous)
      )
    })
  )
}

/** A name, an abbreviation, or what the note sets off. */
function isKnown(answer: string, { marked, lexicon }: Reading): boolean {
  if (lexicon.countPhrase(answer) > HUB) return false
  if (/^\p{Lu}/u.test(answer)) return !/^(?:I|The|A|An)$/.test(answer)
  return [...contentOf(answer)].every((word) => marked.has(word))
}
