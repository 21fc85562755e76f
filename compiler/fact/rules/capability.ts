import { contentOf } from '../../english/content.ts'
import { participleOf, verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { labelText } from '../labels.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { tidyPhrase } from '../tidy.ts'

/** What can be done, under a reason to use something: `Run two jobs on one machine`. */
export const capability: Rule = { id: 'capability', prior: 0.6, isOwner: false, find: findDeeds }

const USES =
  /\b(?:why|uses?|usage|benefits?|advantages?|features?|capabilit\p{L}+|what (?:it|you) can)\b/iu
const OBJECT_WORDS = 9
const FEWEST_CONTENT = 2

function* findDeeds(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit) || unit.kind !== 'item' || unit.parent === undefined) continue
    if (!isUnderUses(unit) || reading.isStated(unit) || unit.rich.isStruck) continue
    const [only, ...more] = splitSentences(unit.rich.text)
    const found = only && more.length === 0 ? deedIn(unit) : undefined
    if (found) yield found
  }
}

function isUnderUses({ parent, section }: Unit): boolean {
  return USES.test(section.heading?.text ?? '') || USES.test(parent?.rich.text ?? '')
}

function deedIn(unit: Unit): Finding | undefined {
  const text = tidyPhrase(unit.rich.text)
  const [first] = scanWords(text)
  const form = first && verbFormOf(first.lower)
  if (!first || form?.form !== 'base' || /[,;:]/.test(text)) return undefined
  const parsed = parseStatement(`You ${text.charAt(0).toLowerCase()}${text.slice(1)}`, true)
  if (!parsed || parsed.adjunct || parsed.isCompound) return undefined
  const { place, where } =
    /^(?<where>on|in|with|from|across|through|at) (?<place>.+)$/.exec(parsed.rest)?.groups ?? {}
  const size = scanWords(parsed.object).length
  if (!place || !where || size < 1 || size > OBJECT_WORDS) return undefined
  if (contentOf(parsed.object).size < FEWEST_CONTENT || contentOf(place).size < 1) return undefined
  const { parent } = unit
  const label = parent?.kind === 'item' ? markdownOf(parent.rich, labelText(parent)) : undefined
  const main = participleOf(form.base)
  const subject = markdownOf(unit.rich, parsed.object)
  const object = markdownOf(unit.rich, place)
  return foundIn(capability, [unit], {
    fact: { kind: 'property', subject, verb: `can be ${main} ${where}`, object },
    statement: {
      ...parsed,
      subject,
      object,
      rest: '',
      preposition: where,
      verb: { auxiliary: 'can be', main, written: main, tense: 'present', kind: 'passive' },
    },
    ...(label === undefined ? {} : { before: label }),
    set: setOf(unit),
    explanation: markdownOf(unit.rich, text),
    needsContext: true,
  })
}
