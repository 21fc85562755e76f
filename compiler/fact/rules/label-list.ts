import { isPlural } from '../../english/nouns.ts'
import { tokensOf } from '../../english/tokens.ts'
import { isTopic } from '../../english/topics.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { askOf, lowerLabel } from '../ask-list.ts'
import { defineTerm } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { groupLabels, type LabelBlock } from '../label-blocks.ts'
import { labelText, leadOf, thingOfSection } from '../labels.ts'
import type { Lexicon } from '../lexicon.ts'
import { areLeaves, areThings, isMiscounted, isSample, membersOf } from '../members.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { isMeta } from '../terms.ts'

/** A label with a list: what a plural label has for members, or what a term means if one line stands below it. */
export const labelList: Rule = { id: 'label-list', prior: 0.7, isOwner: true, find: findLists }

const COUNT = /\b(?:two|three|four|five|six|seven|[2-7])\b/i

function* findLists(reading: Reading): Iterable<Finding> {
  for (const blocks of groupLabels(reading.outline))
    for (const block of blocks) {
      if (!block.items.every((item) => reading.isFree(item))) continue
      yield* readBlock(reading, block, blocks)
    }
}

function* readBlock(
  reading: Reading,
  block: LabelBlock,
  beside: readonly LabelBlock[],
): Iterable<Finding> {
  const [only] = block.items
  const { unit } = block
  if (unit && only && block.items.length === 1 && isGlossary(beside))
    return yield* defineTerm(labelList, reading, {
      unit: merge(unit, only),
      left: unit.rich.text,
      right: only.rich.text,
      isMarked: false,
    })
  if (block.items.length < 2 || !only) return
  if (isMeta(block.label) || /[:.]\s|\.$/.test(block.label)) return
  const members = membersOf(block.items)
  if (typeof members === 'string') return yield refusedAt(labelList, unit ?? only, members)
  if (isMiscounted(block.label, members.length))
    return yield refusedAt(labelList, unit ?? only, 'it promises another number of things')
  if (isSample(block.label))
    return yield refusedAt(labelList, unit ?? only, 'it lists some of them, not all')
  const isSure = /\sof\s/.test(block.label) || isTopic(block.label) || COUNT.test(block.label)
  const asked =
    isSure && members.every((member) => areThings([member])) && areLeaves(block.items)
      ? promptOf(block, reading.lexicon)
      : undefined
  if (asked === undefined) return
  yield foundIn(labelList, [unit ?? only, ...block.items], {
    fact: { kind: 'member', set: block.label, members, prompt: asked },
    set: `labels ${block.section.heading?.line ?? 0}`,
    explanation: `${block.label}: ${members.join('; ')}`,
    needsContext: true,
  })
}

/** Most labels beside this one have one line each: terms with their meanings. */
function isGlossary(blocks: readonly LabelBlock[]): boolean {
  return (
    blocks.length > 2 &&
    blocks.filter(({ items }) => items.length === 1).length >= blocks.length / 2
  )
}

function merge(label: Unit, item: Unit): Unit {
  return { ...label, rich: item.rich, endLine: item.endLine, children: [] }
}

/** The question that a label's list answers: `Advantages` under Containers asks for the advantages of containers. */
function promptOf({ label, unit, section }: LabelBlock, lexicon: Lexicon): string | undefined {
  if (!isPlural(label)) return undefined
  const owner = unit ? ownerOf(unit) : thingOfSection(section.parent)
  return askOf(
    lowerLabel(label, lexicon),
    isTopic(label) && tokensOf(label).length < 3 ? (owner ?? false) : undefined,
  )
}

function ownerOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  return lead ? markdownOf(lead.rich, labelText(lead)) : thingOfSection(unit.section)
}
