import { areAkin, contentOf, normalOf } from '../../english/content.ts'
import { AUXILIARIES, PREPOSITIONS } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { isContrast } from '../../english/topics.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import type { Form, Writer } from '../draft.ts'
import { joinOptions, quote, sayAnswer } from '../wording.ts'

const NAMED_OPTIONS = 4

/** Which of several options a condition goes with: always a choice, for the stem names them. */
export const writeChoice: Writer<'choice'> = ({ condition: written, option, options }, found) => {
  const condition = maskOption(written, option)
  const others = options.filter((other) => normalOf(other) !== normalOf(option))
  const isCase =
    found.rule === 'arrow' ||
    found.section.path.some((heading) => CHOOSING.test(heading) || isContrast(heading))
  const asked =
    found.rule === 'labelled-entries'
      ? `which of these is ${quote(condition)}?`
      : ((found.rule === 'negation' ? askDeed(condition) : undefined) ??
        askYou(condition) ??
        askFit(condition, isCase))
  return [
    {
      slot: 'choice',
      about: condition,
      answer: option,
      forms: [askOption(asked, option, options, others)],
    },
  ]
}

/** `which sets the price of cloth?` */
function askDeed(condition: string): string | undefined {
  const form = verbFormOf(/^\p{L}+/u.exec(condition)?.[0].toLowerCase() ?? '')
  return form?.form === 'third' ? `which ${lowerFirst(condition)}?` : undefined
}

const FEWEST_LEFT = 2

/** A condition without the one word that it has from the name of its option: `ready to manage […] overhead`. */
function maskOption(condition: string, option: string): string {
  const names = [...contentOf(option)]
  const leaked = [...condition.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)].filter(({ 0: word }) =>
    [...contentOf(word)].some((said) => names.some((name) => areAkin(said, name))),
  )
  const [only] = leaked
  if (
    !only ||
    leaked.length > 1 ||
    !/^\p{Lu}[\p{Lu}\d]+$/u.test(only[0]) ||
    /[`$]|^you\b/i.test(condition)
  )
    return condition
  const before = condition.slice(0, only.index)
  const after = condition.slice(only.index + only[0].length)
  return before !== '' && contentOf(before + after).size >= FEWEST_LEFT && /^\s\p{L}/u.test(after)
    ? `${before}[…]${after}`
    : condition
}

/** One word, `reactive`, is said of nearly anything. */
const FEWEST_WORDS = 2

/** A description is said of the option: it has no subject of its own and is no end of a sentence. */
function askFit(condition: string, isCase: boolean): string | undefined {
  if (isCase) return `which fits this case: ${quote(condition)}?`
  if (contentOf(condition).size < FEWEST_WORDS) return undefined
  const [first = ''] = condition.toLowerCase().split(/\s/, 1)
  if (isMember(condition)) return `which does ${quote(condition)} belong to?`
  return PREPOSITIONS.has(first) || shapeDefiniens(condition) === 'sentence'
    ? undefined
    : `which fits this description: ${quote(condition)}?`
}

const MEMBER_WORDS = 4

/** `Racial discrimination` under a cause: one of its members, and no description of it. */
function isMember(condition: string): boolean {
  const words = condition.split(/\s+/)
  return (
    words.length <= MEMBER_WORDS &&
    words.every((word) => /^[\p{L}-]+$/u.test(word) && !AUXILIARIES.has(word.toLowerCase())) &&
    !words.some((word) => PREPOSITIONS.has(word)) &&
    shapeDefiniens(condition) === 'noun' &&
    isPlainNoun(words)
  )
}

/** No quality such as `more expensive` or `fully managed`, which is said of a thing. */
function isPlainNoun(words: readonly string[]): boolean {
  const last = words.at(-1) ?? ''
  return (
    !/(?:ly|er|est)$/.test(words[0] ?? '') &&
    !/^(?:more|less|no|not|only|very|much|many|few|high|low|easy|hard|good|bad)$/i.test(
      words[0] ?? '',
    ) &&
    !/(?:able|ible|ive|ous|ful|less|ed|al|ic)$/.test(last) &&
    (isPlural(last) || /(?:tion|sion|ment|ness|ity|ing|ance|ence|ism|ure|ship|cy)$/.test(last))
  )
}

const CHOOSING = /\b(?:when to|which|choos|choice|decid|comparison|compared)/i

function askOption(
  asked: string | undefined,
  option: string,
  options: readonly string[],
  others: readonly string[],
): Form {
  const anchor = /“(.+)”/.exec(asked ?? '')?.[1] ?? asked ?? ''
  const form = {
    kind: 'choice',
    answer: sayAnswer(option),
    slot: 'option',
    anchor,
    only: others,
  } as const
  if (asked === undefined) return { ...form, stem: '' }
  const stem =
    options.length <= NAMED_OPTIONS
      ? `${sayAnswer(joinOptions(options))}: ${asked}`
      : sayAnswer(
          asked
            .replace(/^which (?=fits|does)/, 'which of these ')
            .replace(/^in which/, 'in which of these'),
        )
  return { ...form, stem }
}

/** `you need to manage hosts` as `in which do you need to manage hosts?` */
function askYou(condition: string): string | undefined {
  const { verb = '', rest = '' } =
    /^you (?:only |also )?(?<verb>\p{L}+)(?<rest>.*)$/iu.exec(condition)?.groups ?? {}
  if (verb === '') return undefined
  if (AUXILIARIES.has(verb) && !/^(?:have|do)$/.test(verb))
    return `in which ${verb} you${lowerFirst(rest)}?`
  return verbFormOf(verb)?.form === 'base' ? `in which do you ${verb}${rest}?` : undefined
}
