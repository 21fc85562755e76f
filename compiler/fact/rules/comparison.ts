import type { Finding } from '../found.ts'
import { isNamed } from '../is-named.ts'
import type { Reading, Rule } from '../reading.ts'
import { scanWords } from '../sentence/scan-words.ts'
import type { Sentence } from '../sentences.ts'
import { foundInSentence, freeSentences, showStatement } from '../state.ts'

/** Which of two things has more of something: `A canal is slower than a railway.` */
export const comparison: Rule = {
  id: 'comparison',
  prior: 0.75,
  isOwner: false,
  find: findComparisons,
}

const COMPARATIVE =
  /^(?:much |far |slightly |a bit |a little |also )?(?<quality>\p{Ll}{2,}er|(?:more|less) \p{Ll}{4,})(?: \p{Ll}+)? than (?<other>.+)$/u
const OTHER_WORDS = 4

function* findComparisons(reading: Reading): Iterable<Finding> {
  for (const sentence of freeSentences(reading)) {
    const finding = compare(sentence, reading)
    if (finding) yield finding
  }
}

function compare(sentence: Sentence, reading: Reading): Finding | undefined {
  const parsed = sentence.statement
  if (parsed?.verb.kind !== 'copula' || parsed.adjunct?.isOpening) return undefined
  if (parsed.verb.auxiliary.includes(' ') || !isNamed(parsed.subject, reading)) return undefined
  const { subject, object, rest } = showStatement(parsed, sentence)
  const { quality, other } = COMPARATIVE.exec(`${object} ${rest}`.trim())?.groups ?? {}
  if (quality === undefined || other === undefined || !isThing(other)) return undefined
  return foundInSentence(comparison, sentence, {
    fact: { kind: 'comparison', quality, more: subject, less: other },
  })
}

function isThing(other: string): boolean {
  return (
    scanWords(other).length <= OTHER_WORDS &&
    !/^(?:it|its|they|them|that|those|this|these|you|ever|before|usual|expected|normal|\d.*|the (?:other|rest|others|average|speed|one))\b|[,;:()]|\b(?:is|are|was|were|because|if|when|and|or|in|on|at)\b/i.test(
      other,
    )
  )
}
