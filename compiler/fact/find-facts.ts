import type { Outline, Unit } from '../note/note.ts'
import type { Found, Refused } from './found.ts'
import type { Lexicon } from './lexicon.ts'
import { openReading } from './reading.ts'
import { rules } from './rules.ts'

/** What the rules made of a note. */
export interface Facts {
  readonly found: readonly Found[]
  readonly refused: readonly Refused[]
}

const TEXT_LIMIT = 5000

/** Runs every rule over a note, in order; what one rule has read, a later one leaves. */
export function findFacts(outline: Outline, lexicon: Lexicon): Facts {
  const taken = new Set<Unit>(outline.units.filter(({ rich }) => rich.text.length > TEXT_LIMIT))
  const stated = new Set<Unit>()
  const reading = openReading(outline, lexicon, { taken, stated })
  const found: Found[] = []
  const refused: Refused[] = []
  for (const rule of rules) {
    const owned: Unit[] = []
    const units: Unit[] = []
    for (const finding of rule.find(reading)) {
      if (finding.kind === 'refused') refused.push(finding.refused)
      else {
        found.push(finding.found)
        units.push(...finding.found.units)
        if (rule.isOwner) owned.push(...finding.found.units)
      }
    }
    for (const unit of owned) taken.add(unit)
    for (const unit of units) stated.add(unit)
  }
  return { found, refused }
}
