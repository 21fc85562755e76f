import type { Nodes } from 'mdast'
import type { Heading, List, Note, Section, Silent, Table, Unit } from './note.ts'
import type { Rich } from './rich.ts'

/** An outline while it is read. */
export interface Build {
  readonly note: Note
  /** What is already a question as written. */
  readonly taken: ReadonlySet<Nodes>
  section: Section
  readonly sections: Section[]
  readonly units: Unit[]
  readonly tables: Table[]
  readonly silents: Silent[]
}

/** Where a block stands. */
export interface Place {
  readonly kind: Unit['kind']
  readonly parent: Unit | undefined
}

/** Adds what states nothing by itself. */
export function addSilent(build: Build, kind: Silent['kind'], node: Nodes): void {
  const silent: Silent = {
    kind,
    section: build.section,
    startLine: node.position?.start.line ?? 1,
    endLine: node.position?.end.line ?? 1,
  }
  build.silents.push(silent)
  build.section.blocks.push(silent)
}

/** Opens the section below a heading. */
export function openSection(build: Build, heading: Heading): void {
  let parent: Section | undefined = build.section
  while (parent?.heading && parent.heading.depth >= heading.depth) parent = parent.parent
  const section: Section = {
    heading,
    parent,
    path: [...(parent?.path ?? []), heading.text].filter((text) => text !== ''),
    blocks: [],
  }
  build.section = section
  build.sections.push(section)
}

/** Adds what may state something. */
export function addUnit(
  build: Build,
  rich: Rich,
  { kind, parent }: Place,
  list: List | undefined,
): Unit {
  const unit: Unit = {
    kind,
    rich,
    section: build.section,
    startLine: rich.startLine,
    endLine: rich.startLine + rich.breaks.length,
    list,
    parent,
    children: [],
    isFirst: build.section.blocks.every((block) => block.kind === 'image' || block.kind === 'html'),
  }
  build.units.push(unit)
  build.section.blocks.push(unit)
  parent?.children.push(unit)
  return unit
}
