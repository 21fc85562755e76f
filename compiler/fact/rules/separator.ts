import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { defineTerm, type Term } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { answersQuestion, isLabel } from '../labels.ts'
import { type Reading, type Rule, refusedAt } from '../reading.ts'
import { splitLabel } from '../split-label.ts'
import { whyNoTerm } from '../terms.ts'

/** A plain term and what it means: `Portable - always runs as expected`. */
export const separator: Rule = { id: 'separator', prior: 0.7, isOwner: true, find: findTerms }

function* findTerms(reading: Reading): Iterable<Finding> {
  const groups = new Map<unknown, Group>()
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit)) continue
    const term = termOf(unit)
    if (!term) continue
    const key = unit.list ?? unit.section
    const group = groups.get(key) ?? countForms(unit)
    groups.set(key, group)
    const reason = whyDeed(term) ?? whyPhrase(term, reading, group)
    if (reason) yield refusedAt(separator, unit, reason)
    else yield* defineTerm(separator, reading, term)
  }
}

/** How the entries beside one another are written. */
interface Group {
  readonly size: number
  /** How many part a term off with each separator. */
  readonly forms: ReadonlyMap<string, number>
}

function countForms(unit: Unit): Group {
  const beside =
    unit.list?.items ??
    unit.section.blocks.filter(
      (block): block is Unit => block.kind === unit.kind && block.list === undefined,
    )
  const forms = new Map<string, number>()
  for (const other of beside) {
    const parted = splitLabel(other.rich.text)
    if (parted && whyNoTerm(parted.left) === undefined)
      forms.set(parted.separator, (forms.get(parted.separator) ?? 0) + 1)
  }
  return { size: beside.length, forms }
}

function termOf(unit: Unit): Term | undefined {
  const parted = splitLabel(unit.rich.text)
  if (
    !parted ||
    parted.separator === 'arrow' ||
    parted.right === '' ||
    isLabel(unit) ||
    answersQuestion(unit)
  )
    return undefined
  const isMarked = unit.rich.atoms.length > 0 && /^\p{Co}$/u.test(parted.left)
  return { unit, left: parted.left, right: parted.right, isMarked }
}

/** Why an unmarked word names nothing: `receive - a call and a copy`. */
function whyDeed({ left, isMarked }: Term): string | undefined {
  const form = /^\p{Ll}+$/u.test(left) && !isMarked ? verbFormOf(left) : undefined
  return form?.form === 'base' && !form.ambiguous ? `“${left}” is a verb` : undefined
}

/** Why a text with a separator may be one phrase: too little beside it is written in the same way. */
function whyPhrase(
  { unit, left, isMarked }: Term,
  reading: Reading,
  { size, forms }: Group,
): string | undefined {
  if (whyNoTerm(left) !== undefined || isMarked || reading.sharersOf(left, unit).length > 0)
    return undefined
  const form = splitLabel(unit.rich.text)?.separator ?? 'dash'
  const share = unit.list ? 1 / 2 : 1 / 3
  if ((forms.get(form) ?? 0) >= Math.max(2, size * share)) return undefined
  if (form === 'colon' && (size === 1 || reading.lexicon.countPhrase(left) > 1)) return undefined
  return `too little beside “${left}” is written in the same way, so it may be one phrase`
}
