/** Inline content that no rule may look into: code, maths, an address. */
export interface Atom {
  readonly kind: 'code' | 'math' | 'url'
  /** As inline Markdown. */
  readonly markdown: string
  /** As plain text. */
  readonly plain: string
}

export interface Range {
  readonly start: number
  readonly end: number
}

/**
 * Inline content as text in which each atom is one private-use character, so that nothing inside
 * code, maths or an address can be mistaken for a separator or a word.
 */
export interface Rich {
  readonly text: string
  readonly atoms: readonly Atom[]
  /** Where the text is bold. */
  readonly strong: readonly Range[]
  /** Where the text stands after two or more spaces or a `<br>`: people part a cell so. */
  readonly gaps: readonly number[]
  /** Where each further source line begins. */
  readonly breaks: readonly number[]
  /** The source line of the first character. */
  readonly startLine: number
  /** Whether part of it is struck out, or an image was left out. */
  readonly isStruck: boolean
  readonly hasImage: boolean
  /** Whether all of it is links: a pointer elsewhere states nothing. */
  readonly isLink: boolean
  /** Where the text is a link to another file. */
  readonly links: readonly Range[]
}

const FIRST_ATOM = 0xe000
const LAST_ATOM = 0xf8ff
/** Stand for `[` and `]` that an author escaped; never an atom. */
export const LITERAL_OPEN = '\uf8fe'
export const LITERAL_CLOSE = '\uf8ff'
export const ATOM_LIMIT = 0xf8f0 - FIRST_ATOM

/** The character that stands for an atom. */
export function atomCharacter(index: number): string {
  return String.fromCharCode(FIRST_ATOM + index)
}

function write(
  rich: Pick<Rich, 'atoms'>,
  text: string,
  ofAtom: (atom: Atom) => string,
  ofText: (text: string) => string,
): string {
  let written = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < FIRST_ATOM || code > LAST_ATOM) continue
    const atom = rich.atoms[code - FIRST_ATOM]
    written += ofText(text.slice(from, at)) + (atom ? ofAtom(atom) : literal(text.charAt(at)))
    from = at + 1
  }
  return written + ofText(text.slice(from))
}

function literal(character: string): string {
  if (character === LITERAL_OPEN) return '['
  return character === LITERAL_CLOSE ? ']' : ''
}

/** A piece of a rich text as inline Markdown: atoms as they were, everything else escaped. */
export function markdownOf(rich: Pick<Rich, 'text' | 'atoms'>, text: string = rich.text): string {
  return write(rich, text, (atom) => atom.markdown, escapeMarkdown)
}

/** A piece of a rich text as plain text. */
export function plainOf(rich: Pick<Rich, 'text' | 'atoms'>, text: string = rich.text): string {
  return write(
    rich,
    text,
    (atom) => atom.plain,
    (same) => same,
  )
}

/** The source line of an offset in the text. */
export function lineAt(rich: Rich, offset: number): number {
  let line = rich.startLine
  for (const at of rich.breaks) if (at <= offset) line++
  return line
}

const SPECIAL =
  /[\\`*]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[a-z!/?])|\](?=\()|~~|&(?=#?\w{1,31};)/giu

/** Plain text as inline Markdown that shows the same. */
export function escapeMarkdown(text: string): string {
  return text.replace(SPECIAL, '\\$&')
}
