import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { defineTerm, type Term } from '../define-term.ts'
import { definiensOf, shapeDefiniens } from '../definiens.ts'
import type { Finding } from '../found.ts'
import { type Reading, type Rule, refusedAt } from '../reading.ts'

/** A bold term and what it means: `**Task role** – the IAM role that a task assumes`. */
export const boldDefinition: Rule = {
  id: 'bold-definition',
  prior: 0.85,
  isOwner: true,
  find: findTerms,
}

/** An arrow leads to a choice, but before an article: `**Wavelength** -> the distance between two crests`. */
const SEPARATOR =
  /^\s*(?:\((?<alias>[^()]{1,60})\)\s*)?(?<mark>(?:[-=]>|→|⇒)(?=\s*(?:an?|the)\s)|[:：=](?!>)|[-–—]{1,2}(?=\s|\p{L}))\s*/iu

function* findTerms(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    const [bold] = unit.rich.strong
    if (bold?.start !== 0 || (unit.children.length > 0 && bold.end >= unit.rich.text.length - 1))
      continue
    if (!reading.isFree(unit)) continue
    const term = termOf(unit, bold.end)
    if (typeof term === 'string') yield refusedAt(boldDefinition, unit, term)
    else if (term) yield* defineTerm(boldDefinition, reading, term)
  }
}

function termOf(unit: Unit, end: number): Term | string | undefined {
  const { text } = unit.rich
  const bold = text.slice(0, end)
  const inner = /[:：=–—-]\s*$/.exec(bold)?.[0]
  const after = text.slice(end)
  const separator = inner === undefined ? SEPARATOR.exec(after) : null
  const right = after.slice(separator?.[0].length ?? 0).trim()
  const left = bold.slice(0, bold.length - (inner?.length ?? 0)).trim()
  if (right === '' || /^[.,;!?)]/.test(right)) return undefined
  const alias = separator?.groups?.alias
  if (inner !== undefined || separator)
    return { unit, left, right, isMarked: true, ...(alias === undefined ? {} : { alias }) }
  if (!OPENS_DEFINITION.test(right)) return undefined
  if (isDeed(left, right)) return `“${left}” is what is done with what follows`
  return shapeDefiniens(definiensOf(right)) === 'sentence'
    ? 'what follows the bold term is a sentence of its own'
    : { unit, left, right, isMarked: true }
}

/** What a definition without a separator begins with: `**Service** how many copies …`. */
const OPENS_DEFINITION = /^(?:an?|the|any|how|what|where|which)\s/i

/** `**Beat** the weft`, `**Wind up** the chain`: the bold words act on what follows them. */
function isDeed(left: string, right: string): boolean {
  const words = left.toLowerCase().split(/\s+/)
  const verb = /^(?:up|out|off|down|on|away)$/.test(words.at(-1) ?? '')
    ? words.at(-2)
    : words.at(-1)
  const form = verbFormOf(verb ?? '')
  return (
    (form?.form === 'base' || form?.form === 'third') &&
    (!form.ambiguous || /^(?:an?|the|any)\s/.test(right))
  )
}
