import { countWords } from '../../english/tokens.ts'
import type { Slot } from '../draft.ts'
import { whyUnclean } from '../gates/unclean-text.ts'
import type { Alternative } from './alternatives.ts'

const FEEDBACK_WORDS = 30

/** What a wrong option is the answer to, where the notes say so. */
export function explainOption({ text, found }: Alternative, slot: Slot): string | undefined {
  const said = wordFeedback(text, found.fact, slot)
  return said === undefined || countWords(said) > FEEDBACK_WORDS || whyUnclean(said) !== undefined
    ? undefined
    : said
}

function wordFeedback(
  text: string,
  fact: Alternative['found']['fact'],
  slot: Slot,
): string | undefined {
  switch (fact.kind) {
    case 'definition':
      return slot === 'term' ? `${text}: ${fact.definiens}.` : `That describes ${fact.subject}.`
    case 'cell':
      return slot === 'term'
        ? `${text} – ${fact.column}: ${fact.value}.`
        : `That is true of ${fact.row}.`
    case 'member':
      return `That belongs to “${fact.set}”.`
    case 'command':
      return `${text}: ${fact.purpose}.`
    case 'property':
      return `That is said of ${fact.subject}.`
    case 'choice':
    case 'expansion':
    case 'circumstance':
    case 'gap':
    case 'comparison':
    case 'advice':
    case 'sequence':
    case 'authored':
      return undefined
  }
}
