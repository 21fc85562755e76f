import { isTopic } from '../../english/topics.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { askOf, lowerLead } from '../ask-list.ts'
import type { Finding } from '../found.ts'
import { isLeadIn, labelText, thingOfSection } from '../labels.ts'
import type { Lexicon } from '../lexicon.ts'
import { areThings, isMiscounted, isSample, membersOf } from '../members.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'

/** A lead-in and its list: `A task definition contains:` and what it contains. */
export const leadIn: Rule = { id: 'lead-in', prior: 0.7, isOwner: true, find: findLists }

function* findLists(reading: Reading): Iterable<Finding> {
  for (const unit of reading.outline.units) {
    const items = unit.children.filter(
      ({ kind, list }) => kind === 'item' && list === unit.children[0]?.list,
    )
    const [first, ...rest] = items
    if (
      !first ||
      rest.length === 0 ||
      !reading.isFree(unit) ||
      !items.every((item) => reading.isFree(item))
    )
      continue
    if (unit.kind !== 'item' && !isLeadIn(unit))
      yield refusedAt(leadIn, unit, 'it stands before the list but does not lead to it')
    else yield* read(unit, items, reading.lexicon)
  }
}

function* read(unit: Unit, items: readonly Unit[], lexicon: Lexicon): Iterable<Finding> {
  if (unit.rich.atoms.some(({ kind }) => kind === 'url'))
    return yield refusedAt(leadIn, unit, 'it points elsewhere')
  const lead = markdownOf(unit.rich, labelText(unit))
  const asked = askOf(
    lowerLead(lead, lexicon),
    isTopic(lead) ? (thingOfSection(unit.section) ?? false) : undefined,
  )
  const members = membersOf(items)
  if (typeof members === 'string') return yield refusedAt(leadIn, unit, members)
  if (isMiscounted(lead, members.length))
    return yield refusedAt(leadIn, unit, 'it promises another number of things')
  if (isSample(lead)) return yield refusedAt(leadIn, unit, 'it lists some of them, not all')
  if (asked === undefined || !members.every((member) => areThings([member]) || isDoing(asked)))
    return yield refusedAt(leadIn, unit, 'what it lists cannot be asked for')
  yield foundIn(leadIn, [unit, ...items], {
    fact: { kind: 'member', set: lead, members, prompt: asked },
    set: `leads ${unit.section.heading?.line ?? 0}`,
    explanation: `${lead}: ${members.join('; ')}`,
    needsContext: true,
  })
}

/** `What does a router do?`, `Why …?`: what answers it is no thing. */
function isDoing(prompt: string): boolean {
  return /^Why\b|\b(?:do|allow|help|enable|reasons?|steps?|rules?|ways?|uses?|use cases|benefits?|advantages?|disadvantages?|effects?|causes?|results?|functions?|goals?|responsibilities)\b/i.test(
    prompt,
  )
}
