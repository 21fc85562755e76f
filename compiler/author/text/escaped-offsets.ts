import type { Text } from 'mdast'

const NONE: ReadonlySet<number> = new Set()
const PUNCTUATION = /[!-/:-@[-`{-~]/

/**
 * Where in the value of a text node a character stands that its author wrote a backslash before, in
 * code points. A tree does not keep backslashes: the value is walked along with its source, which
 * may hold the marks of quotations and indents at its line starts, and entities.
 */
export function escapedOffsets({ value, position }: Text, source: string): ReadonlySet<number> {
  const written = source.slice(position?.start.offset, position?.end.offset)
  if (!written.includes('\\')) return NONE
  const escaped = new Set<number>()
  const characters = [...value]
  let at = 0
  for (const [place, character] of characters.entries()) {
    if (written[at] === '\\' && PUNCTUATION.test(character) && written[at + 1] === character) {
      escaped.add(place)
      at += 2
      continue
    }
    if (!written.startsWith(character, at)) at = skip(written, at, character)
    at += character.length
  }
  return escaped
}

/** Past what the source has and the value has not: an entity, or what a line begins with. */
function skip(written: string, at: number, character: string): number {
  const entity = /^&#?\w{1,31};/.exec(written.slice(at, at + 34))?.[0]
  if (entity !== undefined) return at + entity.length - character.length
  const next = written.indexOf(character, at)
  return next < 0 ? at : next
}
