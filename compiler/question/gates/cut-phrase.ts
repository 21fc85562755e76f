import { CONJUNCTIONS, DETERMINERS, PREPOSITIONS } from '../../english/function-words.ts'
import { remember } from '../../english/remember.ts'
import { tokensOf } from '../../english/tokens.ts'
import type { Gate } from '../gate.ts'

const PAIRS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['“', '”'],
  ['{', '}'],
]

/** An answer that begins or ends inside a phrase: an open bracket, a last word that wants another. */
export const cutPhrase: Gate = {
  id: 'cut-phrase',
  refuse: ({ form, draft }) =>
    whyCut(form.answer) ??
    (draft.slot === 'definition.reverse' ? whyCut(draft.about) : undefined) ??
    (draft.found.fact.kind === 'choice' && OPEN_CASE.test(draft.found.fact.condition)
      ? 'the case ends before what it is of'
      : undefined) ??
    (isBalanced(form.stem) ? undefined : 'a bracket in the stem is not closed'),
}

/** `Senders encrypt with` */
const OPEN_CASE = /\s(?:with|by|to|of|for|from|using|via)$/i

/** Why a text is only part of a phrase. */
export const whyCut: (text: string) => string | undefined = remember(findCut)

function findCut(text: string): string | undefined {
  const prose = text.replace(/`[^`]*`|\$[^$]*\$/g, 'x')
  if (!isBalanced(prose)) return 'a bracket or quotation mark is not closed'
  const tokens = tokensOf(prose)
  const last = tokens.at(-1) ?? ''
  if (
    tokens.length > 1 &&
    (OPEN_ENDS.has(last) || (CONJUNCTIONS.has(last) && !PARTICLES.has(last)))
  )
    return `it ends in “${last}”`
  if (tokens.length > 1 && /^(?:even|also|just|only|not|very|rather|especially|such)$/.test(last))
    return `it ends in “${last}”`
  if (
    /,?\s(?:(?:but|then) (?:after|before)|(?:but|and|then) (?:once|when|if|as soon as|unless))\s[^,]*$/i.test(
      prose,
    )
  )
    return 'it ends before what happens then'
  const first = tokens[0] ?? ''
  return tokens.length > 1 &&
    /^(?:and|or|but|of|than|which|who|whose)$/.test(first) &&
    !/^(?:which|who|whose)\s/i.test(text)
    ? `it begins with “${first}”`
    : undefined
}

const PARTICLES = new Set([
  'on',
  'in',
  'off',
  'up',
  'down',
  'out',
  'over',
  'through',
  'along',
  'around',
  'before',
  'after',
  'by',
  'across',
  'within',
  'without',
  'inside',
  'outside',
  'near',
  'below',
  'above',
  'behind',
  'beyond',
  'under',
  'to',
  'from',
  'with',
  'for',
  'of',
  'at',
  'upon',
  'into',
  'about',
  'once',
  'so',
  'yet',
  'though',
  'as',
])
const OPEN_ENDS = new Set(
  [...DETERMINERS, ...PREPOSITIONS].filter(
    (word) =>
      !PARTICLES.has(word) &&
      !/^(?:that|this|these|those|all|both|one|another|each|any|some|many|few|more|most|several|either|neither|past|like|off|down|her|his|its|no|such)$/.test(
        word,
      ),
  ),
)

function isBalanced(text: string): boolean {
  const isQuoteOdd = (text.match(/"/g)?.length ?? 0) % 2 === 1
  return (
    !isQuoteOdd &&
    PAIRS.every(([open, close]) => text.split(open).length === text.split(close).length)
  )
}
