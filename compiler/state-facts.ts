import type { Found, Stated } from './fact/found.ts'
import type { Section } from './note/note.ts'

/**
 * Facts without the note they were read from, which can then be forgotten. What is one fact, or stands
 * in one section, stays one.
 */
export function stateFacts(facts: readonly Found[]): ReadonlyMap<Found, Stated> {
  const sections = new Map<Section, Stated['section']>()
  return new Map(
    facts.map((found) => {
      const section = sections.get(found.section) ?? shorten(found.section)
      sections.set(found.section, section)
      const { units: _, ...rest } = found
      return [found, { ...rest, section }]
    }),
  )
}

function shorten({ heading, path }: Section): Stated['section'] {
  return { path, heading: heading && { text: heading.text, line: heading.line } }
}
