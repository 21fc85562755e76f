import { normalOf } from '../../english/content.ts'
import { thingOf } from '../../english/topics.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { type DefiniensShape, definiensOf, shapeDefiniens } from '../definiens.ts'
import type { Finding } from '../found.ts'
import { isLeadIn } from '../labels.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { parseCopula } from '../sentence/parse-copula.ts'
import { parseStatement } from '../sentence/parse-statement.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { splitLabel } from '../split-label.ts'
import { whyNoTerm } from '../terms.ts'
import { tidyPhrase } from '../tidy.ts'

/** A heading and, first thing below it, what it means: a quotation, or a paragraph without a subject of its own. */
export const headingDefinition: Rule = {
  id: 'heading-definition',
  prior: 0.75,
  isOwner: true,
  find: findDefinitions,
}

/** `A history of the term`: what stands below the heading, and no meaning of it. */
const OF_NOTE =
  /^(?:an?|the|some)?\s?(?:\p{L}+ )?(?:term|word|phrase|history|overview|introduction|summary|discussion|collection|list|look|guide|notes?|page|article|papers?|post|video|links?|resources?|examples?) (?:of|to|at|on|about|from|related|introduced|coined|used)\b/iu

const FIRST_PERSON = /\b(?:i|we|my|our|you|your)\b/i
const PARAGRAPH_SHAPES: ReadonlySet<DefiniensShape> = new Set(['verb', 'noun', 'purpose'])

function* findDefinitions(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    const heading = unit.section.heading?.text
    if (!unit.isFirst || heading === undefined || unit.kind === 'item' || !reading.isFree(unit))
      continue
    const subject = thingOf(heading)
    if (subject === undefined || whyNoTerm(subject) !== undefined) continue
    const reason = whyNot(unit, subject)
    if (reason === undefined) yield define(unit, subject)
    else if (unit.kind === 'quote') yield refusedAt(headingDefinition, unit, reason)
  }
}

function define(unit: Unit, subject: string): Finding {
  const { rich } = unit
  return foundIn(headingDefinition, [unit], {
    fact: { kind: 'definition', subject, definiens: markdownOf(rich, definiensOf(rich.text)) },
    set: `headings ${unit.section.parent?.heading?.line ?? 0}`,
    explanation: `${subject}: ${markdownOf(rich, tidyPhrase(rich.text))}`,
    factors: [unit.kind === 'quote' ? 1.1 : 1],
  })
}

function whyNot(unit: Unit, subject: string): string | undefined {
  const { text } = unit.rich
  const definiens = definiensOf(text)
  if (unit.rich.isStruck) return 'part of it is struck out'
  if (unit.children.length > 0 && isLeadIn(unit)) return 'it leads to a list'
  if (
    /^(?:a few|some|several|many|most|here|this|these|there|below|the following)\b/i.test(definiens)
  )
    return 'it speaks of the note, or of many things'
  if (/^\p{L}+,\s/u.test(definiens)) return 'it goes on from what is not shown'
  if (OF_NOTE.test(definiens)) return 'it speaks of the note'
  if (
    parseStatement(definiens) &&
    !/^(?:an?|the)\s/i.test(definiens) &&
    shapeDefiniens(definiens) === 'noun'
  )
    return 'it is a sentence of its own'
  if (FIRST_PERSON.test(definiens)) return 'it speaks to the reader'
  if (normalOf(definiens).startsWith(`${normalOf(subject)} `) || parseCopula(definiens))
    return 'it is a sentence of its own'
  if (splitLabel(text)?.separator === 'arrow' || /[:?]$/.test(text))
    return 'it leads to something else'
  const shape = shapeDefiniens(definiens)
  if (unit.kind === 'quote' && shape === 'sentence') return 'it has a subject of its own'
  if (unit.kind === 'quote')
    return /^["“]|[”"]\s*$|^[—–-]/.test(text) ? 'somebody is quoted' : undefined
  if (splitLabel(text) || unit.rich.strong[0]?.start === 0) return 'it has a label of its own'
  if (!PARAGRAPH_SHAPES.has(shape)) return 'it has a subject of its own'
  if (shape === 'noun' && mayBeSentence(definiens)) return 'it may be a sentence of its own'
  return shape === 'noun' &&
    !/^(?:an?|any)\s|^(?!the\s)(?:(?!from\b|in\b|at\b|on\b|by\b|with\b|as\b|and\b|to\b)[^\s,]+\s){1,5}?(?:of|for|that|which|used)\s/i.test(
      definiens,
    )
    ? 'it may be a fragment of something else'
    : undefined
}

/** Whether a word before any relative pronoun may be a verb, or the text begins with a number. */
function mayBeSentence(definiens: string): boolean {
  const [main = ''] = definiens.split(/\s(?:that|which|who|whose|where|when|used|for)\s/i, 1)
  const words = scanWords(main)
  return (
    /^(?:\d|two|three|four|five|most|many|some)\b/i.test(main) ||
    words.some(({ lower }, at) => at > 0 && verbFormOf(lower)?.form === 'third') ||
    words.some(
      ({ lower }, at) =>
        at > 0 && verbFormOf(lower)?.form === 'base' && /s$/.test(words[0]?.lower ?? ''),
    )
  )
}
