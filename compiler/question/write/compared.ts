import { shapeOf } from '../../english/shape.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Lexicon } from '../../fact/lexicon.ts'
import type { Form } from '../draft.ts'
import { joinAnd, joinOptions, sayAnswer, sayName, sayTerm } from '../wording.ts'
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
  const { text, isPlural } = sayName(fact.row, lexicon)
  const rivals = others.map((other) => sayName(other, lexicon).text)
  return [
    askValue(fact, rivals, { text, isPlural }, column),
    ...askThing(fact, { own: text, rivals }, others, column),
  ]
}

function askValue(fact: Cell, rivals: readonly string[], owner: Owner, column: Column): Unplaced {
  const stem = isAskedOpen(column) ? wordStem(fact, owner, column) : undefined
  const answer = sayAnswer(fact.value)
  return {
    slot: 'cell.value',
    about: `${fact.row} ${fact.column}`,
    answer: fact.value,
    forms:
      stem === undefined
        ? [setApart(fact, rivals, owner, column)]
        : openForms(stem, answer, isClosed(fact.value)),
  }
}

/** What sets one thing apart from the others in what a row compares, among what the others have. */
function setApart(fact: Cell, rivals: readonly string[], owner: Owner, column: Column): Form {
  const isNoun = column.kind === 'noun' || column.kind === 'attribute'
  const noun = isNoun ? column.noun.replace(/^the /, '') : undefined
  return {
    kind: 'choice',
    stem:
      noun === undefined
        ? ''
        : `In terms of ${noun}, which of these sets ${owner.text} apart from ${joinAnd(rivals)}?`,
    answer: sayAnswer(fact.value),
    slot: 'value',
    anchor: `${fact.row} ${fact.column}`,
    only: (fact.others ?? []).filter((other) => other !== ''),
  }
}

/** `Start` or `Hosts` tells what is compared, and not what to answer; `Unit of isolation` does. */
function isAskedOpen(column: Column): boolean {
  return (
    column.kind !== 'noun' || /\sof\s|['’]s\s|\b(?:first|nearest|most|least)\b/.test(column.noun)
  )
}

/** `Which is isolated by a hypervisor: a virtual machine or a container?`, where the header reads so. */
function askThing(
  fact: Cell,
  names: { readonly own: string; readonly rivals: readonly string[] },
  only: readonly string[],
  column: Column,
): Unplaced[] {
  const asked = askWhich(fact, column)
  if (asked === undefined) return []
  const all = [names.own, ...names.rivals].sort()
  return [
    {
      slot: 'cell.row',
      about: `${fact.column} ${fact.value}`,
      answer: fact.row,
      forms: [
        {
          kind: 'choice',
          stem: `${asked}: ${joinOptions(all)}?`,
          answer: sayTerm(fact.row),
          slot: 'term',
          anchor: fact.value,
          only,
        },
      ],
    },
  ]
}

function askWhich({ column: header, value }: Cell, column: Column): string | undefined {
  const text = lowerHeader(header)
  if (column.kind === 'participle') return `Which is ${text} ${lowerFirst(value)}`
  if (column.kind === 'attribute' && /^(?:number|date|code)$/.test(shapeOf(value)))
    return `Which has ${/^[aeiou]/i.test(text) ? 'an' : 'a'} ${text} of ${value}`
  if (/^(?:good|best|suited|ideal|suitable|useful|meant) (?:for|to)$/.test(text))
    return `Which is ${text} ${lowerFirst(value)}`
  return undefined
}
