import { contentOf, normalOf } from '../english/content.ts'
import type { Draft } from './draft.ts'

/** By what a card is told from others of its deck. */
export interface CardKeys {
  /** What is asked, word by word: two cards that share it are one. */
  readonly said: string
  /** Its content in whatever order: two cards that share it are mixed up. Empty if it is only of a few words. */
  readonly content: string
  readonly answer: string
}

const ENOUGH_WORDS = 4

/** The keys of a card. */
export function keysOf({ slot, context, forms, answer }: Draft): CardKeys {
  const stem = forms[0]?.stem ?? ''
  const whole = [...context, stem].join(' ')
  const words = [...contentOf(whole)].sort()
  const isNamed = slot === 'definition.forward' || slot === 'expansion'
  return {
    said: normalOf(isNamed ? stem : whole),
    content: words.length < ENOUGH_WORDS ? '' : words.join(' '),
    answer: normalOf(answer),
  }
}
