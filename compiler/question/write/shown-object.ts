import { countWords } from '../../english/tokens.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'

const MOST_WORDS = 5

/** Whether what a verb acts on is one thing in so few words that it can stand among others to choose from. */
export function isShownObject({
  object,
  rest = '',
}: {
  readonly object: string
  readonly rest?: string
}): boolean {
  return (
    rest === '' &&
    shapeDefiniens(object) === 'noun' &&
    countWords(object) <= MOST_WORDS &&
    !/[,:;()/]|\b(?:it|its|you|your|them|they|their|this|these|those|and|or|of|for|to)\b/i.test(
      object,
    )
  )
}

/** Whether an object stands with or without an article: options of one question all do, or none does. */
export function hasArticle(object: string): boolean {
  return /^(?:an?|the)\s/i.test(object)
}
