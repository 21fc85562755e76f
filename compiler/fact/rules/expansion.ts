import type { Unit } from '../../note/note.ts'
import { escapeMarkdown, markdownOf, type Rich } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { listPairs } from '../list-pairs.ts'
import { foundIn, type Reading, type Rule } from '../reading.ts'

/** What abbreviations stand for: `ASG (Auto Scaling Group)`, `SQS: Simple Queue Service`. */
export const expansion: Rule = { id: 'expansion', prior: 0.9, isOwner: false, find: findExpansions }

function* findExpansions(reading: Reading): Iterable<Finding> {
  const { outline } = reading
  for (const unit of outline.units) yield* findIn(unit.rich, unit)
  for (const section of outline.sections) {
    const { heading } = section
    if (!heading) continue
    for (const { short, long } of listPairs(heading.rich))
      yield {
        kind: 'found',
        found: {
          fact: { kind: 'expansion', short: escapeMarkdown(short), long: escapeMarkdown(long) },
          rule: expansion.id,
          confidence: expansion.prior,
          section,
          startLine: heading.line,
          endLine: heading.line,
          units: [],
          set: 'expansions',
          explanation: markdownOf(heading.rich),
          needsContext: false,
        },
      }
  }
}

function* findIn(rich: Rich, unit: Unit): Iterable<Finding> {
  for (const { short, long } of listPairs(rich))
    yield foundIn(expansion, [unit], {
      fact: { kind: 'expansion', short: escapeMarkdown(short), long: escapeMarkdown(long) },
      set: 'expansions',
      explanation: `${short} stands for ${long}.`,
    })
}
