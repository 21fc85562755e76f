import type { Option } from '../../study/bank/question.ts'
import { standsLast } from '../../study/bank/stands-last.ts'
import { hash32 } from './hash32.ts'

const ID_LENGTH = 6
const LONGEST = 40

/** An option before it has an id. */
export interface Answer {
  readonly text: string
  readonly key: boolean
  readonly feedback?: string
}

/**
 * Options with ids: a short hash of each text, longer where two of a question would be the same. In
 * the order of the ids, so that the place of the key says nothing, “all of the above” last; whoever
 * shows them shuffles.
 */
export function finishOptions(answers: readonly Answer[]): Option[] {
  const length = lengthFor(answers.map(({ text }) => text))
  return answers
    .map(({ text, key, feedback }) => ({
      id: hash32(text, length),
      text,
      key,
      ...(feedback === undefined ? {} : { feedback }),
    }))
    .sort((a, b) => Number(standsLast(a)) - Number(standsLast(b)) || (a.id < b.id ? -1 : 1))
}

function lengthFor(texts: readonly string[]): number {
  const wanted = new Set(texts).size
  let length = ID_LENGTH
  while (length < LONGEST && new Set(texts.map((text) => hash32(text, length))).size < wanted)
    length++
  return length
}
