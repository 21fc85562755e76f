import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { answersQuestion } from '../labels.ts'
import { ownerOf } from '../owner-of.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { tidyPhrase } from '../tidy.ts'

/** A line that says how something is, and why, without naming it: `Much lighter because it needs no frame`. */
export const elidedQuality: Rule = {
  id: 'elided-quality',
  prior: 0.65,
  isOwner: true,
  find: findReasons,
}

/** What is compared without saying with what. */
const COMPARED =
  /^(?:(?:much|far|a lot|even|also|usually|often) )?(?:\p{L}{2,}er|(?:more|less) \p{Ll}{4,}) (?:because|due to|thanks to)\s/iu

function* findReasons(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit) || unit.rich.isStruck || answersQuestion(unit)) continue
    const [only, ...more] = splitSentences(unit.rich.text)
    const owner = ownerOf(unit)
    if (!only || more.length > 0 || owner === undefined) continue
    const sentence = tidyPhrase(unit.rich.text)
    if (!COMPARED.test(sentence)) continue
    const parsed = parseStatement(
      `Thing is ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
    )
    if (parsed?.adjunct?.role !== 'reason') continue
    const { object, rest, adjunct } = parsed
    const text = markdownOf(unit.rich, adjunct.text)
    yield foundIn(elidedQuality, [unit], {
      fact: {
        kind: 'circumstance',
        statement: [owner, 'is', object, rest].filter(Boolean).join(' '),
        role: 'reason',
        text,
      },
      statement: { ...parsed, subject: owner, adjunct: { ...adjunct, text } },
      set: setOf(unit),
      explanation: `${owner}: ${markdownOf(unit.rich, sentence)}`,
      needsContext: true,
    })
  }
}
