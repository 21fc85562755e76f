import { verbFormOf } from '../../english/verbs.ts'
import { markdownOf } from '../../note/rich.ts'
import { lowerLead } from '../ask-list.ts'
import type { Finding } from '../found.ts'
import { MEMBER_LIMIT } from '../members.ts'
import type { Reading, Rule } from '../reading.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { foundInSentence } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** Several things that are done with one thing: `Clerks can sort, weigh and stamp letters.` */
export const verbList: Rule = { id: 'verb-list', prior: 0.7, isOwner: false, find: findLists }

const LIST =
  /^(?<before>.*?)\b(?<opener>can|(?:allows?|enables?|lets?)(?: (?:you|one|users|us|people))?(?: to)?) (?<verbs>\p{Ll}+(?:, \p{Ll}+)+,? and \p{Ll}+) (?<object>\S.*)$/iu
const FEWEST = 3
const SUBJECT_WORDS = 4
const OBJECT_WORDS = 10

function* findLists(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit)) continue
    for (const sentence of reading.sentencesOf(unit)) {
      const {
        before = '',
        verbs = '',
        object: rest = '',
      } = LIST.exec(tidyPhrase(sentence.text))?.groups ?? {}
      const members = verbs.split(/,? and |, /)
      const object = tidyPhrase(rest.replace(/\s*\([^()]*\)$/, ''))
      if (members.length < FEWEST || members.length > MEMBER_LIMIT || !areVerbs(members)) continue
      const prompt = promptFor(before.trim(), object, reading)
      if (prompt === undefined) continue
      yield foundInSentence(verbList, sentence, {
        fact: {
          kind: 'member',
          set: markdownOf(unit.rich, `${before}${object}`.trim()),
          members,
          prompt: markdownOf(unit.rich, prompt),
        },
      })
    }
  }
}

function areVerbs(words: readonly string[]): boolean {
  return (
    new Set(words).size === words.length &&
    words.filter((word) => verbFormOf(word)?.form === 'base').length >= words.length - 1
  )
}

const POINTING = /\b(?:it|its|them|they|their|this|these|those|that|which|who|you|your|etc)\b/i

function promptFor(subject: string, object: string, { lexicon }: Reading): string | undefined {
  if (POINTING.test(`${subject} ${object}`) || /[,:;]/.test(`${subject}${object}`)) return undefined
  const size = scanWords(object).length
  if (size < 1 || size > OBJECT_WORDS) return undefined
  if (subject === '') return `What can be done with ${object}?`
  return scanWords(subject).length > SUBJECT_WORDS
    ? undefined
    : `What can ${lowerLead(subject, lexicon)} do with ${object}?`
}
