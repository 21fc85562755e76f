import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import type { Reading, Rule } from '../reading.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { splitLabel } from '../split-label.ts'
import { foundInSentence, freeSentences } from '../state.ts'
import { tidyPhrase } from '../tidy.ts'

/** What to use on a condition: `If the cloth is fine, use a jenny.`, `Use a mule for fine yarn.` */
export const advice: Rule = { id: 'advice', prior: 0.7, isOwner: false, find: findAdvice }

const CONDITION_FIRST =
  /^(?:if|when) (?<condition>[^,]{8,90}?)[,.]*\s+(?:then )?(?:you (?:should|can|must|need to|have to) )?(?:use|choose|prefer|pick)\s(?<choice>.+)$/i
const CHOICE_FIRST =
  /^(?:use|choose|prefer(?!.*\sto\s)) (?<choice>[^,;:.]{2,50}?),? (?<link>if|when|whenever|for|to) (?<condition>[^,;]{8,90})$/i
const CHOICE_WORDS = 5
const FEWEST_WORDS = 2
const POINTER =
  /\b(?:it|its|them|they|this|these|those|above|below|following|instead|i|we|my|our|here|same|such|otherwise|e\.g)\b/i

function* findAdvice(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    if (splitLabel(sentence.unit.rich.text) || sentence.unit.rich.strong[0]?.start === 0) continue
    const found = adviceIn(sentence)
    if (found) yield found
  }
}

function adviceIn(sentence: Sentence): Finding | undefined {
  const text = tidyPhrase(sentence.text)
  const first = CONDITION_FIRST.exec(text)?.groups
  const groups = first ?? CHOICE_FIRST.exec(text)?.groups
  const choice = groups?.choice?.trim()
  const condition = groups?.condition?.trim()
  if (choice === undefined || condition === undefined) return undefined
  const words = scanWords(choice)
  if (words.length > CHOICE_WORDS || scanWords(condition).length < FEWEST_WORDS) return undefined
  if (POINTER.test(`${choice} ${condition}`) || /[:;,–]|\b(?:to|for|with|and|or)\b/.test(choice))
    return undefined
  const link = first ? (/^if/i.test(text) ? 'if' : 'when') : groups?.link?.toLowerCase()
  const { rich } = sentence.unit
  return foundInSentence(advice, sentence, {
    fact: {
      kind: 'advice',
      condition: markdownOf(rich, `${link} ${condition}`),
      choice: markdownOf(rich, choice),
    },
  })
}
