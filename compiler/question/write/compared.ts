import { PREPOSITIONS } from '../../english/function-words.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import type { Lexicon } from '../../fact/lexicon.ts'
import { listAccepted } from '../accepted.ts'
import { joinOptions, quote, sayAnswer, sayName, sayTerm } from '../wording.ts'
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
  return [askValue(fact, rivals, { text, isPlural }, column), askThing(fact, compared, others)]
}

function askValue(fact: Cell, others: readonly string[], owner: Owner, column: Column): Unplaced {
  const stem = isAskedOpen(column) ? wordStem(fact, owner, column) : undefined
  const answer = sayAnswer(fact.value)
  const choice = {
    kind: 'choice',
    stem: `Which of these sets ${owner.text} apart from ${joinOptions(others).replace(/ or (?=[^,]*$)/, ' and ')}?`,
    answer: labelled(fact),
    slot: 'holding',
    anchor: fact.row,
  } as const
  return {
    slot: 'cell.value',
    about: `${fact.row} ${fact.column}`,
    answer: fact.value,
    forms: stem === undefined ? [choice] : openForms(stem, answer, isClosed(fact.value)),
  }
}

/** `Start` or `Hosts` tells what is compared, and not what to answer; `Unit of isolation` does. */
function isAskedOpen(column: Column): boolean {
  return (
    column.kind !== 'noun' || /\sof\s|['’]s\s|\b(?:first|nearest|most|least)\b/.test(column.noun)
  )
}

/** A cell with its row's label, as an option: `Isolation: a process`, `Isolated by a hypervisor`. */
export function labelled({ column, value }: Pick<Cell, 'column' | 'value'>): string {
  const last = column.toLowerCase().split(/\s/).at(-1) ?? ''
  const isOpen =
    PREPOSITIONS.has(last) || /^(?:needs|uses|counts|stores|contains|holds|has)$/.test(last)
  return `${sayAnswer(column)}${isOpen ? '' : ':'} ${isOpen ? lowerFirst(value) : value}`
}

function askThing(fact: Cell, compared: readonly string[], only: readonly string[]): Unplaced {
  const stem = `${sayAnswer(joinOptions(compared))}: which one goes with ${quote(`${lowerHeader(fact.column)}${labelled(fact).slice(fact.column.length)}`)}?`
  const answer = sayTerm(fact.row)
  return {
    slot: 'cell.row',
    about: `${fact.column} ${fact.value}`,
    answer: fact.row,
    forms: [
      { kind: 'choice', stem, answer, slot: 'term', anchor: fact.value, only },
      { kind: 'typed', stem, answer, accepted: listAccepted(fact.row) },
      { kind: 'recall', stem, answer },
    ],
  }
}
