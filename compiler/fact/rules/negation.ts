import { contentOf, measureLikeness } from '../../english/content.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { groupLabels, type LabelBlock } from '../label-blocks.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'
import { isTerm } from '../terms.ts'
import { tidyPhrase } from '../tidy.ts'

/**
 * What one thing has and its sibling has not, where the notes say both: `defines scaling` under one
 * label, `does not define scaling` under the other. It is asked by what is so, of those that are named.
 */
export const negation: Rule = { id: 'negation', prior: 0.75, isOwner: true, find: findNegations }

const NEGATED =
  /^(?:does not|doesn['’]t|do not|don['’]t|cannot|can['’]t|can not|is not|isn['’]t|are not|aren['’]t|has no|have no|no|not|never)\s+(?<rest>.+)$/iu
const LIKENESS = 0.8
const FEWEST_CONTENT = 2

function* findNegations(reading: Reading): Iterable<Finding> {
  for (const blocks of groupLabels(reading.outline)) {
    const named = blocks.filter(({ label }) => isTerm(label))
    for (const block of named)
      for (const item of block.items) {
        const denied = NEGATED.exec(tidyPhrase(item.rich.text))?.groups?.rest
        if (denied !== undefined && reading.isFree(item))
          yield* readDenied(reading, { block, item, denied }, named)
      }
  }
}

interface Denied {
  readonly block: LabelBlock
  readonly item: Unit
  /** What the item says is not so. */
  readonly denied: string
}

function* readDenied(
  reading: Reading,
  { block, item, denied }: Denied,
  blocks: readonly LabelBlock[],
): Iterable<Finding> {
  const words = contentOf(denied)
  if (words.size < FEWEST_CONTENT) return
  const holders = blocks.flatMap((other) =>
    other === block
      ? []
      : other.items
          .filter(
            ({ rich }) =>
              !NEGATED.test(tidyPhrase(rich.text)) &&
              measureLikeness(words, contentOf(rich.text)) >= LIKENESS,
          )
          .map((held) => ({ other, held })),
  )
  const [only, ...more] = holders
  if (!only || more.length > 0 || !reading.isFree(only.held)) return
  const said = tidyPhrase(only.held.rich.text)
  yield foundIn(negation, [only.held, item], {
    fact: {
      kind: 'choice',
      condition: markdownOf(only.held.rich, said),
      option: only.other.label,
      options: [only.other.label, block.label].sort(),
    },
    set: `denied ${item.startLine}`,
    explanation: `${only.other.label}: ${markdownOf(only.held.rich, said)}; ${block.label}: ${markdownOf(item.rich, tidyPhrase(item.rich.text))}`,
    needsContext: true,
  })
}
