import type { Option, Question } from '../bank/question.ts'
import { standsLast } from '../bank/stands-last.ts'
import { plainText } from '../grade/plain-text.ts'
import { shuffled } from './seeded.ts'

/** A question without its answer. */
export interface ShownQuestion {
  readonly id: string
  readonly rev: string
  readonly kind: Question['kind']
  readonly stem: string
  readonly context: readonly string[]
  readonly hint?: string
  /** What to pick from, in the order to show. */
  readonly options?: readonly { readonly id: string; readonly text: string }[]
  /** What to put in order. */
  readonly items?: readonly string[]
  /** Left sides to find the right ones of, among `items`. */
  readonly lefts?: readonly string[]
  /** How many items the list has that is to be recalled. */
  readonly parts?: number
}

/**
 * A question as a learner first sees it. Options are shuffled by the seed; but numbers stand in
 * ascending order, true before false, and "all (none) of the above" last.
 */
export function showQuestion(question: Question, seed: string): ShownQuestion {
  const { id, rev, kind, stem, context = [], hint } = question
  const shown = { id, rev, kind, stem, context, ...(hint === undefined ? {} : { hint }) }
  switch (question.kind) {
    case 'choice':
    case 'select':
      return { ...shown, options: orderOptions(question.options, seed).map(withoutKey) }
    case 'truefalse':
      return { ...shown, options: question.options.map(withoutKey) }
    case 'order':
      return { ...shown, items: shuffled(question.items, seed) }
    case 'match': {
      const rights = question.pairs.map(({ right }) => right)
      return {
        ...shown,
        lefts: question.pairs.map(({ left }) => left),
        items: shuffled(rights, seed),
      }
    }
    case 'recall':
      return question.items ? { ...shown, parts: question.items.length } : shown
    case 'cloze':
    case 'typed':
      return shown
  }
}

function withoutKey({ id, text }: Option): { id: string; text: string } {
  return { id, text }
}

/** Options in the order in which they are shown for a seed. */
export function orderOptions(options: readonly Option[], seed: string): Option[] {
  const ascending = inAscendingOrder(options)
  if (ascending) return ascending
  const byText = options.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return [
    ...shuffled(
      byText.filter((each) => !standsLast(each)),
      seed,
    ),
    ...byText.filter(standsLast),
  ]
}

/** Options that are all numbers of one unit, ascending; `undefined` for others. */
function inAscendingOrder(options: readonly Option[]): Option[] | undefined {
  const read = options.map((option) => {
    const found = /^(-?\d[\d,]*(?:\.\d+)?)\s*(\D*)$/.exec(plainText(option.text))
    return { option, value: Number(found?.[1]?.replaceAll(',', '')), unit: found?.[2]?.trim() }
  })
  const unit = read[0]?.unit
  if (unit === undefined || read.some((each) => each.unit !== unit)) return undefined
  return read.toSorted((a, b) => a.value - b.value).map(({ option }) => option)
}
