import { contentOf, normalOf } from '../english/content.ts'
import type { Draft } from './draft.ts'

/** By what a card is told from others of its deck. */
export interface CardKeys {
  /** What is asked, word by word: two cards that share it are one. */
  readonly said: string
  /** Its content in whatever order: two cards that share it are mixed up. Empty if it is only of a few words. */
  readonly content: string
  readonly answer: string
  /** What it says that a term means, if it asks for that. */
  readonly meaning?: Meaning
}

/** A term as it is asked for, the headings it stands under and the words that define it. */
export interface Meaning {
  readonly stem: string
  readonly context: string
  readonly words: ReadonlySet<string>
}

const ENOUGH_WORDS = 4

/** The keys of a card. */
export function keysOf({ slot, context, forms, answer }: Draft): CardKeys {
  const stem = forms[0]?.stem ?? ''
  const whole = [...context, stem].join(' ')
  const words = [...contentOf(whole)].sort()
  return {
    said: normalOf(slot === 'expansion' ? stem : whole),
    content: words.length < ENOUGH_WORDS ? '' : words.join(' '),
    answer: normalOf(answer),
    ...(slot === 'definition.forward'
      ? {
          meaning: {
            stem: normalOf(stem),
            context: normalOf(context.join(' ')),
            words: contentOf(answer),
          },
        }
      : {}),
  }
}
