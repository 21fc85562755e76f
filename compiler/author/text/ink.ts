/** What stands in an ink for what is no plain text. */
export type Token =
  /** Code, maths, an image, a link, an escaped mark: nothing is looked for inside. */
  | {
      readonly kind: 'atom'
      readonly markdown: string
      readonly footnote?: string
      readonly anchor?: string
    }
  /** Where emphasis begins and ends. */
  | { readonly kind: 'open' | 'close'; readonly mark: string }

/**
 * Inline content as text in which each token is one private-use character, so that nothing in code,
 * links or maths can be mistaken for a mark of an author, and any piece can be written as Markdown
 * again. Lines are as in the note.
 */
export interface Ink {
  readonly text: string
  readonly tokens: readonly Token[]
}

const FIRST_TOKEN = 0xe000
/** As many tokens as one text can hold; what comes after them is left out. */
export const TOKEN_LIMIT = 6000

/** The character that stands for a token. */
export function characterOf(index: number): string {
  return String.fromCharCode(FIRST_TOKEN + index)
}

/** The token that a character stands for, if it stands for one. */
export function tokenAt({ text, tokens }: Ink, offset: number): Token | undefined {
  return tokens[text.charCodeAt(offset) - FIRST_TOKEN]
}

/** Stands for the blank of a cloze. */
export const BLANK_CHARACTER = '\uf8f5'
/** The blank of a cloze as the bank writes it. */
export const BLANK = '[…]'

/** The emphasis that begins or ends in a piece of the text, without what else is in it. */
export function marksIn(ink: Ink, text: string): string {
  return [...text]
    .filter((character) => {
      const kind = ink.tokens[character.charCodeAt(0) - FIRST_TOKEN]?.kind
      return kind === 'open' || kind === 'close'
    })
    .join('')
}
