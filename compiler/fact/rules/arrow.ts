import { normalOf } from '../../english/content.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import { setOf } from '../define-term.ts'
import type { Finding } from '../found.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { isVerbStart } from '../sentence/is-verb-start.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { splitArrows, splitLabel } from '../split-label.ts'
import { tidyPhrase } from '../tidy.ts'

/** A condition and what it leads to: `small or bursty load => Fargate`. */
export const arrow: Rule = { id: 'arrow', prior: 0.85, isOwner: true, find: findChoices }

const OPTION_WORDS = 5

interface Choice {
  readonly unit: Unit
  readonly condition: string
  readonly option: string
}

function* findChoices(reading: Reading): Iterable<Finding> {
  const groups = new Map<string, Choice[]>()
  for (const unit of reading.outline.units) {
    if (!reading.isFree(unit) || splitLabel(unit.rich.text)?.separator !== 'arrow') continue
    const choice = choiceOf(unit)
    if (typeof choice === 'string') yield refusedAt(arrow, unit, choice)
    else add(groups, setOf(unit), choice)
  }
  for (const [set, choices] of groups) yield* ask(set, choices)
}

function add(groups: Map<string, Choice[]>, set: string, choice: Choice): void {
  const group = groups.get(set)
  if (group) group.push(choice)
  else groups.set(set, [choice])
}

function choiceOf(unit: Unit): Choice | string {
  const parts = splitArrows(unit.rich.text)
  const [left, right] = parts
  if (parts.length > 2) return 'it is a path of several steps'
  if (!left || !right) return 'nothing stands on one side of the arrow'
  const option = tidyPhrase(right)
  const words = scanWords(option)
  if (words.length > OPTION_WORDS) return 'what the arrow leads to is longer than an option'
  if (!/\p{L}{2}|\p{Co}/u.test(option)) return 'what the arrow leads to is no name'
  if (isDeed(words[0]?.lower ?? '', words.length))
    return 'it tells what follows, not what to choose'
  if (isVerbStart(scanWords(left)[0], scanWords(left)[1]) && isVerbStart(words[0], words[1]))
    return 'it is a path of clicks'
  return {
    unit,
    condition: markdownOf(unit.rich, tidyPhrase(left)),
    option: markdownOf(unit.rich, option),
  }
}

/** `Gives families more`, `Established a market`: what something does, and nothing to choose. */
function isDeed(first: string, size: number): boolean {
  const form = verbFormOf(first)
  const isVerb = (form?.form === 'third' && !form.ambiguous) || form?.form === 'past'
  return size > 1 && (isVerb || /^(?:gives|makes|takes|gets|puts|keeps|lets)$/.test(first))
}

/** Where no two cases have one option, only names are sure to be chosen between. */
const NAME_WORDS = 2

function isLong(option: string): boolean {
  return scanWords(option).length > NAME_WORDS
}

function* ask(set: string, choices: readonly Choice[]): Iterable<Finding> {
  const options = [...new Map(choices.map(({ option }) => [normalOf(option), option])).values()]
  for (const { unit, condition, option } of choices) {
    if (options.length < 2) yield refusedAt(arrow, unit, 'there is nothing to choose between')
    else if (options.length === choices.length && options.some(isLong))
      yield refusedAt(arrow, unit, 'no two cases lead to the same, so it may be any pairing')
    else
      yield foundIn(arrow, [unit], {
        fact: { kind: 'choice', condition, option, options },
        set: `${set} arrow`,
        explanation: `${condition} → ${option}`,
        needsContext: true,
      })
  }
}
