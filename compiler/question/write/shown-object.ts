import { countWords } from '../../english/tokens.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'

const MOST_WORDS = 8

/** Whether what a verb acts on is a thing in so few words that it can stand among others to choose from. */
export function isShownObject({
  object,
  rest = '',
}: {
  readonly object: string
  readonly rest?: string
}): boolean {
  return (
    /^(?:noun|list)$/.test(shapeDefiniens(object)) &&
    countWords(`${object} ${rest}`) <= MOST_WORDS &&
    !/[:;]|\b(?:it|its|them|they|their|this|these|those)\b/i.test(`${object} ${rest}`)
  )
}
