import { contentOf, normalOf } from '../english/content.ts'
import type { Outline, Section, Unit } from '../note/note.ts'
import { markdownOf, plainOf } from '../note/rich.ts'
import type { Finding, Found } from './found.ts'
import { labelText, leadOf, thingOfSection } from './labels.ts'
import type { Lexicon } from './lexicon.ts'
import { listSentences, type Sentence } from './sentences.ts'
import { splitLabel } from './split-label.ts'

/** A thing that has something under a label which things beside it have, too. */
export interface Sharer {
  /** As inline Markdown; nothing if what has it has no name. */
  readonly name: string | undefined
  readonly value: string
}

/** What the rules know of a note. */
export interface Reading {
  readonly outline: Outline
  readonly lexicon: Lexicon
  /** The words that the note sets against each other with `vs`. */
  readonly contrasted: ReadonlySet<string>
  /** The words that the note sets off: in headings, in bold, as labels. */
  readonly marked: ReadonlySet<string>
  /** Whether no earlier rule has taken the unit. */
  isFree(unit: Unit): boolean
  /** Whether an earlier rule found something in the unit. */
  isStated(unit: Unit): boolean
  /** The paragraph right before a paragraph, under the same heading. */
  lineBefore(unit: Unit): Unit | undefined
  /** The sentences of a unit, taken apart. */
  sentencesOf(unit: Unit): readonly Sentence[]
  /** The things side by side that each have this label, so that it names what they have; none if it stands alone. */
  sharersOf(label: string, unit: Unit): readonly Sharer[]
}

/** A shape of statement. */
export interface Rule {
  readonly id: string
  /** The share of its questions that a strict reader accepts, from judged samples. */
  readonly prior: number
  /** Whether later rules leave the units that it read. */
  readonly isOwner: boolean
  find(reading: Reading): Iterable<Finding>
}

/** The units that rules have read: of some they are owners, in others they found something. */
export interface Progress {
  readonly taken: ReadonlySet<Unit>
  readonly stated: ReadonlySet<Unit>
}

/** Opens a note for the rules; their progress grows as they go. */
export function openReading(
  outline: Outline,
  lexicon: Lexicon,
  { taken, stated }: Progress,
): Reading {
  const lines = listLinesBefore(outline.units)
  const shared = listSharedLabels(outline.units)
  const sentences = listSentences(outline)
  return {
    outline,
    lexicon,
    contrasted: listContrasted(outline),
    marked: listMarked(outline),
    isFree: (unit) => !taken.has(unit),
    isStated: (unit) => stated.has(unit),
    lineBefore: (unit) => lines.get(unit),
    sentencesOf: (unit) => sentences.get(unit) ?? [],
    sharersOf: (label, unit) => shared.get(keyOf(label, unit)) ?? [],
  }
}

/** The lines from one paragraph to the next: the blank one between them, and one. */
const NEXT = 2

function listLinesBefore(units: readonly Unit[]): ReadonlyMap<Unit, Unit> {
  const lines = new Map<Unit, Unit>()
  for (const [at, unit] of units.entries()) {
    const before = units[at - 1]
    const isLine = (each: Unit): boolean => each.kind === 'paragraph' && each.parent === undefined
    if (!before || !isLine(unit) || !isLine(before) || before.section !== unit.section) continue
    if (before.children.length > 0) continue
    if (unit.startLine - before.endLine <= NEXT) lines.set(unit, before)
  }
  return lines
}

/** What a unit's owner stands among: the list of its parent, or the sections beside its own. */
function familyOf(unit: Unit): string {
  const lead = leadOf(unit)
  return lead
    ? `unit ${lead.parent?.startLine ?? lead.section.heading?.line ?? 0}`
    : `section ${lineOf(unit.section.parent)}`
}

function ownerOf(unit: Unit): string {
  const lead = leadOf(unit)
  return lead ? `unit ${lead.startLine}` : `section ${lineOf(unit.section)}`
}

function lineOf(section: Section | undefined): number {
  return section?.heading?.line ?? 0
}

function keyOf(label: string, unit: Unit): string {
  return `${[...contentOf(label)].join(' ')}\n${familyOf(unit)}`
}

function listSharedLabels(units: readonly Unit[]): ReadonlyMap<string, readonly Sharer[]> {
  const all = new Map<string, Map<string, Sharer>>()
  for (const unit of units) {
    const parted = splitLabel(unit.rich.text)
    if (!parted || parted.left.length > 40 || parted.separator === 'arrow') continue
    if (parted.separator === 'dash' && !/^\p{Lu}?\p{Ll}+$/u.test(parted.left)) continue
    const key = keyOf(parted.left, unit)
    const sharers = all.get(key) ?? new Map<string, Sharer>()
    all.set(key, sharers)
    sharers.set(ownerOf(unit), { name: nameOf(unit), value: normalOf(parted.right) })
  }
  return new Map(
    [...all].flatMap(([key, sharers]) =>
      sharers.size > 1 ? [[key, [...sharers.values()]] as const] : [],
    ),
  )
}

/** What a unit's owner is called. */
function nameOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  return lead ? markdownOf(lead.rich, labelText(lead)) : thingOfSection(unit.section)
}

function listMarked({ sections, units }: Outline): ReadonlySet<string> {
  const words = new Set<string>()
  const add = (text: string): void => {
    for (const word of contentOf(text)) words.add(word)
  }
  for (const { heading } of sections) if (heading) add(heading.text)
  for (const { rich, children } of units) {
    for (const { start, end } of rich.strong) add(plainOf(rich, rich.text.slice(start, end)))
    if (children.length > 0 && rich.text.length < 40) add(plainOf(rich))
  }
  return words
}

const CONTRAST = /\b(?:vs\.?|versus)\b/i

function listContrasted(outline: Outline): ReadonlySet<string> {
  const words = new Set<string>()
  const texts = [
    ...outline.sections.flatMap(({ heading }) => (heading ? [heading.text] : [])),
    ...outline.units.map(({ rich }) => plainOf(rich)),
  ]
  for (const text of texts) {
    if (!CONTRAST.test(text)) continue
    const sides = text.split(CONTRAST)
    for (const side of [
      ...sides.slice(0, -1).map((left) => left.split(/\s+/).slice(-4)),
      ...sides.slice(1).map((right) => right.trim().split(/\s+/).slice(0, 3)),
    ])
      for (const word of contentOf(side.join(' '))) words.add(word)
  }
  return words
}

/** A fact of one unit, with what is the same for all of them filled in. */
export function foundIn(
  rule: Pick<Rule, 'id' | 'prior'>,
  units: readonly [Unit, ...Unit[]],
  rest: Pick<Found, 'fact' | 'set' | 'explanation'> &
    Partial<
      Pick<
        Found,
        'needsContext' | 'startLine' | 'endLine' | 'statement' | 'before' | 'sentence' | 'isMarked'
      >
    > & {
      readonly factors?: readonly number[]
    },
): Finding {
  const [first] = units
  const { factors = [], ...own } = rest
  const confidence = factors.reduce((product, factor) => product * factor, rule.prior)
  return {
    kind: 'found',
    found: {
      rule: rule.id,
      confidence: Math.round(Math.min(1, confidence) * 100) / 100,
      section: first.section,
      startLine: Math.min(...units.map(({ startLine }) => startLine)),
      endLine: Math.max(...units.map(({ endLine }) => endLine)),
      units,
      needsContext: false,
      ...own,
    },
  }
}

/** A look-alike, left with a reason. */
export function refusedAt(rule: Pick<Rule, 'id'>, unit: Unit, reason: string): Finding {
  return { kind: 'refused', refused: { rule: rule.id, line: unit.startLine, reason } }
}

/** What a unit speaks of when it has no subject of its own: its label, or the thing of its heading. */
export function subjectOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  if (lead) return undefined
  return thingOfSection(unit.section)
}
