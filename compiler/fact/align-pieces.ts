import { verbFormOf } from '../english/verbs.ts'
import { lowerFirst } from './ask-list.ts'

/**
 * What a cell says one after another, in one manner: `Package materials` and `Produces vesicles` as
 * `Package materials` and `produce vesicles`.
 */
export function alignPieces(pieces: readonly string[]): string[] {
  const forms = pieces.map((piece) => verbFormOf(firstWord(piece)))
  const isMixed =
    forms.every((form) => form?.form === 'base' || form?.form === 'third') &&
    new Set(forms.map((form) => form?.form)).size === 2
  return pieces.map((piece, at) => {
    const base = isMixed ? forms[at]?.base : undefined
    const said = base === undefined ? piece : `${base}${piece.slice(firstWord(piece).length)}`
    return at === 0 ? piece.charAt(0) + said.slice(1) : lowerFirst(said)
  })
}

function firstWord(text: string): string {
  return /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? ''
}
