import { articleFor } from '../../english/article.ts'
import { areAkin, contentOf } from '../../english/content.ts'
import { headOf, isCountable, isPlural } from '../../english/nouns.ts'
import { shapeOf } from '../../english/shape.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Lexicon } from '../../fact/lexicon.ts'
import { joinOptions, type Name, quote, sayAnswer, sayName, sayTerm } from '../wording.ts'
import { type Cell, isClosed, openForms, type Unplaced, wordStem } from './cell.ts'
import { type Column, lowerHeader, type Owner } from './column.ts'

/** What one of several things that are compared has, and which of them has it. */
export function askCompared(
  fact: Cell,
  compared: readonly string[],
  column: Column,
  lexicon: Lexicon,
): Unplaced[] {
  const others = compared.filter((thing) => thing !== fact.row)
  const areCommon = compared.every((thing) =>
    /^(?:an?|the)\s/.test(sayCompared(thing, lexicon).text),
  )
  const say = (thing: string): Name =>
    areCommon ? sayCompared(thing, lexicon) : sayName(thing, lexicon)
  const { text, isPlural } = say(fact.row)
  const rivals = others.map((other) => say(other).text)
  return [
    askValue(fact, { text, isPlural }, column),
    ...askThing(fact, { own: text, rivals }, others, column),
  ]
}

/** A header names what is compared in capitals, whatever it is: a common noun takes its article. */
function sayCompared(thing: string, lexicon: Lexicon): Name {
  const name = sayName(thing, lexicon)
  const isPlain = /^\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}?[\p{Ll}-]+)*$/u.test(thing)
  if (!isPlain || name.isPlural || /^(?:an?|the)\s/.test(name.text)) return name
  const lower = thing.toLowerCase()
  const isCommon = isCountable(headOf(lower)) && !lexicon.isProper(thing)
  return isCommon ? { ...name, text: `${articleFor(lower)} ${lower}`, isQuoted: false } : name
}

function askValue(fact: Cell, owner: Owner, column: Column): Unplaced {
  const stem = isAskedOpen(column, fact.value)
    ? (wordStem(fact, owner, column) ?? askUnder(fact, owner))
    : undefined
  return {
    slot: 'cell.value',
    about: `${fact.row} ${fact.column}`,
    answer: fact.value,
    forms: openForms(
      stem ?? '',
      sayAnswer(fact.value),
      /\d/.test(fact.value) && isClosed(fact.value),
    ),
  }
}

/** `Under “Guard”, what is said of a town gate?`, where the answer, `a gatekeeper`, tells whose it is. */
function askUnder({ row, column, value }: Cell, owner: Owner): string | undefined {
  if (/\s(?:of|for)\s/.test(row) || row.split(' ').length > 2) return undefined
  const names = [...contentOf(row)]
  const isTold = [...contentOf(value)].some((word) => names.some((name) => areAkin(name, word)))
  return isTold ? `Under ${quote(column)}, what is said of ${owner.text}?` : undefined
}

/** One word in a table that compares says too little, unless it is a number or code. */
function isAskedOpen(column: Column, value: string): boolean {
  const isNoun = column.kind === 'noun' || column.kind === 'attribute'
  return !isNoun || /\s|\d|`/.test(value)
}

/** `Which is isolated by a hypervisor: a virtual machine or a container?`, where the header reads so. */
function askThing(
  fact: Cell,
  names: { readonly own: string; readonly rivals: readonly string[] },
  only: readonly string[],
  column: Column,
): Unplaced[] {
  const all = [names.own, ...names.rivals].sort()
  const asked = askWhich(fact, column)
  if (asked === undefined && /^(?:number|date)$/.test(shapeOf(fact.value))) return []
  if (asked === undefined && ADVERB.test(fact.column)) return []
  const stem = asked === undefined ? askEntry(fact, all) : `${asked}: ${joinOptions(all)}?`
  return [
    {
      slot: 'cell.row',
      about: `${fact.column} ${fact.value}`,
      answer: fact.row,
      forms: [
        {
          kind: 'choice',
          stem,
          answer: sayTerm(fact.row),
          slot: 'term',
          anchor: fact.value,
          only,
        },
      ],
    },
  ]
}

/** `At home`, `Like`: a header that names nothing under which something stands. */
const ADVERB =
  /^(?:like|unlike|as|at|in|on|for|with|without|from|by|to|under|over|before|after|during|inside|outside)\b/i

/** `“Process” under “Isolation”: is that said of a container or of a virtual machine?`, whatever the header says. */
function askEntry({ column, value }: Cell, all: readonly string[]): string {
  const things = joinOptions(all.map((thing) => `of ${thing}`))
  return `${quote(value)} under ${quote(column)}: is that said ${things}?`
}

function askWhich({ column: header, value }: Cell, column: Column): string | undefined {
  const text = lowerHeader(header)
  if (column.kind === 'participle') return `Which is ${text} ${lowerFirst(value)}`
  if (
    column.kind === 'attribute' &&
    !isPlural(text) &&
    /^(?:number|date|code)$/.test(shapeOf(value))
  )
    return `Which has ${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text} of ${value}`
  if (/^(?:good|best|suited|ideal|suitable|useful|meant) (?:for|to)$/.test(text))
    return `Which is ${text} ${lowerFirst(value)}`
  return undefined
}
