import { PREPOSITIONS } from '../english/function-words.ts'
import { isTopic } from '../english/topics.ts'
import { isParticiple, verbFormOf } from '../english/verbs.ts'
import type { Unit } from '../note/note.ts'
import { markdownOf } from '../note/rich.ts'
import { labelText, leadOf, thingOfSection } from './labels.ts'
import { isVerbStart } from './sentence/is-verb-start.ts'
import { scanWords } from './sentence/scan-words.ts'
import { isTerm } from './terms.ts'

/** The one thing that a line without a subject speaks of: the label above it, if that names a thing, else the thing of the heading. */
export function ownerOf(unit: Unit): string | undefined {
  const lead = leadOf(unit)
  if (!lead) return oneThing(thingOfSection(unit.section))
  const label = labelText(lead)
  return isTerm(label) && !isTopic(label) && isThing(label)
    ? oneThing(markdownOf(lead.rich, label))
    : undefined
}

/** `Pods & YAML` are two things: nobody knows of which a line below speaks. */
function oneThing(name: string | undefined): string | undefined {
  return name !== undefined && /\s(?:&|and|or)\s|\//.test(name) ? undefined : name
}

/** `Enabled by default`, `Allows wildcards`: what is said of a thing, and no thing. */
function isThing(label: string): boolean {
  const [first, second] = scanWords(label)
  const form = verbFormOf(first?.lower ?? '')?.form
  return (
    form !== 'third' &&
    !isVerbStart(first, second) &&
    !(isParticiple(first?.lower ?? '') && PREPOSITIONS.has(second?.lower ?? ''))
  )
}
