import type { Rule } from './reading.ts'
import { advice } from './rules/advice.ts'
import { arrow } from './rules/arrow.ts'
import { boldDefinition } from './rules/bold-definition.ts'
import { capability } from './rules/capability.ts'
import { chainedDeed } from './rules/chained-deed.ts'
import { condition, means, purpose, reason, time } from './rules/circumstance.ts'
import { closingPhrase } from './rules/closing-phrase.ts'
import { command } from './rules/command.ts'
import { comparison } from './rules/comparison.ts'
import { composition } from './rules/composition.ts'
import { copula } from './rules/copula.ts'
import { elidedQuality } from './rules/elided-quality.ts'
import { elidedSubject } from './rules/elided-subject.ts'
import { expansion } from './rules/expansion.ts'
import { headingDefinition } from './rules/heading-definition.ts'
import { inlineList } from './rules/inline-list.ts'
import { keyword } from './rules/keyword.ts'
import { labelList } from './rules/label-list.ts'
import { labelledEntries } from './rules/labelled-entries.ts'
import { leadIn } from './rules/lead-in.ts'
import { negation } from './rules/negation.ts'
import { optionGroup } from './rules/option-group.ts'
import { origin } from './rules/origin.ts'
import { quantity } from './rules/quantity.ts'
import { questionHeading } from './rules/question-heading.ts'
import { separator } from './rules/separator.ts'
import { sequence } from './rules/sequence.ts'
import { passive, statement } from './rules/statement.ts'
import { table } from './rules/table.ts'
import { verbList } from './rules/verb-list.ts'

/** Every shape of statement we can see, the surest first; a new shape is one file and one line here. */
export const rules: readonly Rule[] = [
  expansion,
  table,
  command,
  arrow,
  questionHeading,
  sequence,
  headingDefinition,
  boldDefinition,
  labelledEntries,
  negation,
  separator,
  optionGroup,
  labelList,
  leadIn,
  inlineList,
  verbList,
  copula,
  comparison,
  advice,
  quantity,
  passive,
  statement,
  reason,
  purpose,
  means,
  condition,
  time,
  keyword,
  elidedQuality,
  elidedSubject,
  chainedDeed,
  origin,
  composition,
  capability,
  closingPhrase,
]
