import { AUXILIARIES } from '../english/function-words.ts'
import { thingOf } from '../english/topics.ts'
import { verbFormOf } from '../english/verbs.ts'
import type { Section, Unit } from '../note/note.ts'
import { scanWords } from './sentence/scan-words.ts'
import { isTerm, whyNoTerm } from './terms.ts'
import { tidyPhrase } from './tidy.ts'

/** Whether the paragraph before a list leads to it: it ends in a colon, or has no finite verb but at its end. */
export function isLeadIn(unit: Unit): boolean {
  const { text } = unit.rich
  if (/[:：]$/.test(text)) return true
  if (/[.!;]$/.test(text)) return false
  const words = scanWords(text)
  const last = words.at(-1)
  if (last && (AUXILIARIES.has(last.lower) || ENDS_OPEN.test(text) || isVerb(last.lower)))
    return true
  return (
    words.length <= 6 && words.every(({ lower }) => !AUXILIARIES.has(lower) && !isSureVerb(lower))
  )
}

const ENDS_OPEN =
  /\b(?:following|includes?|including|contains?|comprises?|consists? of|are|is|namely|such as|can be|used for|used to)$/i

function isVerb(word: string): boolean {
  const form = verbFormOf(word)
  return form?.form === 'third' && !form.ambiguous
}

function isSureVerb(word: string): boolean {
  const form = verbFormOf(word)
  return form !== undefined && !form.ambiguous && form.form !== 'base'
}

/** What a list stands under: the item it is nested in or its lead-in, but no paragraph that merely precedes it. */
export function leadOf(unit: Unit): Unit | undefined {
  const { parent } = unit
  return parent && (parent.kind === 'item' || isLeadIn(parent)) ? parent : undefined
}

/** Whether a unit stands right below a question, so that it is an answer and no statement; what is nested in an answer explains it. */
export function answersQuestion({ parent, section }: Unit): boolean {
  if (parent?.kind === 'item' || (parent && isLeadIn(parent)))
    return (
      /\?\s*$/.test(parent.rich.text) ||
      /^(?:what|why|how|which|who|when|where)\b.*[:：]\s*$/i.test(parent.rich.text)
    )
  return /\?\s*$/.test(section.heading?.text ?? '')
}

/** A label without its colon and dressing. */
export function labelText(unit: Unit): string {
  return tidyPhrase(unit.rich.text.replace(/\s*[:：]\s*$/, ''))
}

/** Whether a unit is a short label with something listed under it. */
export function isLabel(unit: Unit): boolean {
  return (
    unit.children.length > 0 &&
    (unit.kind === 'item' || isLeadIn(unit)) &&
    whyNoTerm(labelText(unit)) === undefined
  )
}

/** The thing a section is about: its heading, or the one above if its own only names a topic. */
export function thingOfSection(section: Section | undefined): string | undefined {
  if (!section?.heading) return undefined
  const thing = thingOf(section.heading.text)
  if (thing !== undefined) return whyNoTerm(thing) === undefined ? thing : undefined
  return section.parent?.heading ? nameOf(section.parent.heading.text) : undefined
}

function nameOf(heading: string): string | undefined {
  const thing = thingOf(heading)
  return thing !== undefined && isTerm(thing) ? thing : undefined
}
