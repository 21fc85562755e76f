import { contentOf, normalOf } from '../../english/content.ts'
import { PREPOSITIONS } from '../../english/function-words.ts'
import { tokensOf } from '../../english/tokens.ts'
import { isContrast, isTopic } from '../../english/topics.ts'
import { verbFormOf } from '../../english/verbs.ts'
import type { Unit } from '../../note/note.ts'
import { markdownOf } from '../../note/rich.ts'
import type { Finding } from '../found.ts'
import { groupLabels, type LabelBlock } from '../label-blocks.ts'
import { foundIn, type Reading, type Rule, refusedAt } from '../reading.ts'
import { isVerbStart } from '../sentence/is-verb-start.ts'
import { scanWords } from '../sentence/scan-words.ts'
import { splitSentences } from '../sentence/split-sentences.ts'
import { isAttribute, isMeta } from '../terms.ts'
import { tidyPhrase } from '../tidy.ts'

/** Things that one chooses between, each with what speaks for it listed below. */
export const optionGroup: Rule = {
  id: 'option-group',
  prior: 0.8,
  isOwner: true,
  find: findConditions,
}

const OPTION_LIMIT = 7
const CONDITION_WORDS = 20

function* findConditions(reading: Reading): Iterable<Finding> {
  for (const blocks of groupLabels(reading.outline)) {
    const options = blocks.filter(({ label }) => isOption(label))
    const labels = new Set(options.map(({ label }) => normalOf(label)))
    if (options.length < 2 || options.length > OPTION_LIMIT || labels.size < options.length)
      continue
    if (!areSetAgainst(options, reading)) continue
    if (
      options.some((one) => options.some((other) => one !== other && holds(one.label, other.label)))
    )
      continue
    if (
      options.some((one, at) =>
        options.slice(0, at).some((other) => isSlipOf(one.label, other.label)),
      )
    )
      continue
    const names = options.map(({ label }) => label)
    for (const block of options) yield* ask(reading, block, names, options[0]?.line ?? 0)
  }
}

/** `Expansionary monetary policy` beside `Monetary policy`: what fits the one fits the other. */
function holds(one: string, other: string): boolean {
  const [ours, theirs] = [contentOf(one), contentOf(other)]
  return theirs.size > 1 && ours.size > theirs.size && [...theirs].every((word) => ours.has(word))
}

/** `Quick Algorthm` beside `Quick Algorithm`: one name with a slip, and no choice. */
function isSlipOf(one: string, other: string): boolean {
  const [a, b] = [normalOf(one), normalOf(other)]
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.length - short.length !== 1 || short.length < LONG_NAME || /\d/.test(long)) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  return short.slice(at) === long.slice(at + 1) && !long.endsWith('s')
}

const LONG_NAME = 6

function isOption(label: string): boolean {
  const [first, second] = scanWords(label)
  if (
    isVerbStart(first, second) ||
    /^(?:gives?|makes?|takes?|gets?|puts?|keeps?|lets?)$/.test(first?.lower ?? '') ||
    /^(?:past|third)$/.test(verbFormOf(first?.lower ?? '')?.form ?? '')
  )
    return false
  if (
    /\s(?:with|for|in|on|to)\s|[()]/.test(label) ||
    /^(?:high|low|large|small|increased?|decreased?|more|less|yes|no|good|bad|pros?|cons?|before|after|boom|recession)\b/i.test(
      label,
    )
  )
    return false
  return !isTopic(label) && !isMeta(label) && !isAttribute(label) && tokensOf(label).length <= 4
}

/** Whether the note itself compares them: under a heading with `vs`, by `vs` elsewhere, or by a shared last word. */
function areSetAgainst(blocks: readonly LabelBlock[], { contrasted }: Reading): boolean {
  const headings = blocks.map(
    ({ section, unit }) => (unit ? section : section.parent)?.heading?.text ?? '',
  )
  if (
    headings.every(
      (heading) =>
        isContrast(heading) ||
        /\b(?:when to use|which|choosing|comparison|differences?)\b/i.test(heading),
    )
  )
    return true
  const contents = blocks.map(({ label }) => contentOf(label))
  if (contents.every((content) => [...content].some((word) => contrasted.has(word)))) return true
  const last = new Set(blocks.map(({ label }) => tokensOf(label).at(-1)))
  return last.size === 1 && blocks.every(({ label }) => tokensOf(label).length > 1)
}

function* ask(
  reading: Reading,
  block: LabelBlock,
  options: readonly string[],
  group: number,
): Iterable<Finding> {
  for (const [at, item] of block.items.entries()) {
    const next = block.items[at + 1]
    if (!reading.isFree(item) || (at > 0 && isContinued(item))) continue
    const whole = next && isContinued(next) ? [next] : []
    const condition = [item, ...whole].map(conditionOf).join(' ')
    const reason = whyNot(item, condition)
    if (reason) yield refusedAt(optionGroup, item, reason)
    else
      yield foundIn(optionGroup, [item, ...whole], {
        fact: {
          kind: 'choice',
          condition: markdownOf(item.rich, condition),
          option: block.label,
          options,
        },
        set: `options ${group}`,
        explanation: `${block.label}: ${markdownOf(item.rich, tidyPhrase(item.rich.text))}`,
        needsContext: true,
      })
  }
}

/** `on several zones`: the end of the sentence that the item before began. */
function isContinued({ rich }: Unit): boolean {
  const [first] = scanWords(rich.text)
  return first !== undefined && first.text === first.lower && PREPOSITIONS.has(first.lower)
}

function conditionOf(item: Unit): string {
  const [first] = splitSentences(item.rich.text)
  return tidyPhrase(first ? item.rich.text.slice(first.start, first.end) : '')
}

function whyNot(item: Unit, condition: string): string | undefined {
  const words = scanWords(condition)
  if (item.rich.isStruck) return 'part of it is struck out'
  if (item.rich.atoms.length > 0 && verbFormOf(words[0]?.lower ?? '')?.form === 'base')
    return 'it tells what to type'
  if (words.length > CONDITION_WORDS) return 'it is longer than a condition'
  if (/[:?]$/.test(item.rich.text)) return 'it leads to something else'
  if (isMeta(condition.split(/:\s/, 1)[0] ?? '')) return 'it gives examples'
  if (words.length < 2 && contentOf(condition).size < 2) return 'it says too little'
  return undefined
}
