import { thingOf } from '../english/topics.ts'
import type { Outline, Section, Unit } from '../note/note.ts'
import { markdownOf } from '../note/rich.ts'
import { isLabel, labelText } from './labels.ts'
import { splitLabel } from './split-label.ts'

/** A label and what is listed under it. */
export interface LabelBlock {
  /** As inline Markdown. */
  readonly label: string
  readonly items: readonly Unit[]
  readonly section: Section
  readonly line: number
  /** The unit of the label; none if it is a heading. */
  readonly unit: Unit | undefined
}

/** Labels that stand beside one another: items of one list, lines of one section, headings under one heading. */
export function groupLabels(outline: Outline): readonly (readonly LabelBlock[])[] {
  const groups = new Map<unknown, LabelBlock[]>()
  const add = (key: unknown, block: LabelBlock): void => {
    const group = groups.get(key)
    if (group) group.push(block)
    else groups.set(key, [block])
  }
  for (const unit of outline.units) {
    if (!isLabel(unit)) continue
    const items = unit.children.filter(({ kind }) => kind === 'item')
    const block = {
      label: markdownOf(unit.rich, labelText(unit)),
      items,
      section: unit.section,
      line: unit.startLine,
      unit,
    }
    if (items.length > 0) add(unit.list ?? unit.section, block)
  }
  const familyOf = new Map<Section | undefined, object>()
  for (const section of outline.sections) {
    const block = blockOfSection(section)
    if (!block) continue
    const family = familyOf.get(section.parent) ?? {}
    familyOf.set(section.parent, family)
    add(family, block)
  }
  return [...groups.values()].map(withoutCommonStart)
}

/** A heading with nothing but a list below it. */
function blockOfSection(section: Section): LabelBlock | undefined {
  const label = section.heading && thingOf(section.heading.text)
  if (!section.heading || label === undefined) return undefined
  const [first] = section.blocks
  if (first?.kind !== 'item') return undefined
  const items = section.blocks.filter(
    (block): block is Unit => block.kind === 'item' && block.list === first.list,
  )
  return { label, items, section, line: section.heading.line, unit: undefined }
}

/** `ECS - EC2 mode` beside `ECS - Fargate mode`: what all labels begin with is no part of them. */
function withoutCommonStart(blocks: readonly LabelBlock[]): readonly LabelBlock[] {
  const parted = blocks.map(({ label }) => splitLabel(label))
  const [first] = parted
  const isCommon =
    blocks.length > 1 &&
    parted.every((each) => each && each.right !== '' && each.left === first?.left)
  return isCommon
    ? blocks.map((block, at) => ({ ...block, label: parted[at]?.right ?? block.label }))
    : blocks
}
