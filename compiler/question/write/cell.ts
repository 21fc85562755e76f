import { headOf, isPlural } from '../../english/nouns.ts'
import { shapeOf } from '../../english/shape.ts'
import { isParticiple } from '../../english/verbs.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { listAccepted } from '../accepted.ts'
import type { Draft, Form, Writer } from '../draft.ts'
import { sayAnswer, sayName } from '../wording.ts'
import { askColumn, type Column, type Owner, readColumn } from './column.ts'
import { askCompared } from './compared.ts'
import { nameOwner } from './name-owner.ts'
import { askRow } from './row.ts'

export type Cell = Parameters<Writer<'cell'>>[0]
export type Unplaced = Omit<Draft, 'found' | 'context'>

/** What one thing has under one attribute, and which thing has it. */
export const writeCell: Writer<'cell'> = (fact, _found, facts) => {
  const { lexicon } = facts
  const name = sayName(fact.row, lexicon)
  const owner = nameOwner(fact, name, facts)
  const column = forMany(readColumn(fact.column), fact.value)
  if (saysClass(column, fact.rowClass)) return []
  return fact.compared
    ? askCompared(fact, fact.compared, column, facts.lexicon)
    : [askValue(fact, owner, column), ...askRow(fact, column)]
}

/** `Unit symbol` beside `Symbol`: one would ask for the symbol of a symbol. */
function saysClass(column: Column, rowClass: string | undefined): boolean {
  return (
    column.kind === 'attribute' &&
    rowClass !== undefined &&
    headOf(column.noun) === headOf(rowClass)
  )
}

/** `Primary function` of a cell with two of them as `primary functions`. */
function forMany(column: Column, value: string): Column {
  const areMany = value.includes(';') || /^\d+(?:, \d+)+$/.test(value)
  if (column.kind !== 'attribute' || !areMany || isPlural(column.noun)) return column
  return /[^sxyh\P{L}]$/u.test(column.noun) ? { ...column, noun: `${column.noun}s` } : column
}

function askValue(fact: Cell, owner: Owner, column: Column): Unplaced {
  const stem = wordStem(fact, owner, column)
  const answer = sayAnswer(fact.value)
  return {
    slot: 'cell.value',
    about: `${fact.row} ${fact.column}`,
    answer: fact.value,
    forms: [
      {
        kind: 'choice',
        stem: stem ?? wordChoice(owner, column) ?? '',
        answer,
        slot: 'value',
        anchor: `${fact.row} ${fact.column}`,
      },
      ...(stem === undefined ? [] : openForms(stem, answer, isClosed(fact.value))),
    ],
  }
}

/** An answer to say, and to type where only one can be right. */
export function openForms(stem: string, answer: string, isTyped: boolean): Form[] {
  const recall = { kind: 'recall', stem, answer } as const
  return isTyped ? [{ kind: 'typed', stem, answer, accepted: listAccepted(answer) }] : [recall]
}

/** The question whose answer the value is as it stands; `undefined` if the value does not read so. */
export function wordStem(
  { value }: Pick<Cell, 'value'>,
  owner: Owner,
  column: Column,
): string | undefined {
  const shape = shapeDefiniens(value.split(';', 1)[0] ?? value, owner.isPlural)
  if (column.kind === 'description') {
    if (!owner.text.includes('`') && isRemark(value)) return undefined
    if (shape === 'verb') return `What ${owner.isPlural ? 'do' : 'does'} ${owner.text} do?`
    return shape === 'noun' && !value.includes(';') ? askColumn(column, owner) : undefined
  }
  const isNamed = column.kind === 'attribute' || column.kind === 'noun'
  if (!isNamed) return askColumn(column, owner)
  const isStated =
    /^(?:sentence|other|past|clause)$/.test(shape) ||
    isParticiple(value.split(/\s/, 1)[0]?.toLowerCase() ?? '')
  if (shape === 'verb' && !TAKES_DEED.test(column.noun)) return undefined
  return isStated && !TAKES_SENTENCE.test(column.noun) ? undefined : askColumn(column, owner)
}

/** `Object-centred`, `Ideal for small mills`: what a thing is like, and not what it is. */
function isRemark(value: string): boolean {
  return (
    /^[\p{L}-]+$/u.test(value) ||
    /^(?:ideal|good|best|great|suitable|useful|recommended|perfect|preferred|required|optional|available)\b/i.test(
      value,
    )
  )
}

/** What is told in a sentence: `the cause`. */
const TAKES_SENTENCE =
  /\b(?:causes?|reasons?|results?|effects?|consequences?|problems?|solutions?|rules?|risks?|symptoms?|outcomes?|advantages?|disadvantages?|benefits?)$/

/** What is told as a deed: `the function`. */
const TAKES_DEED =
  /\b(?:functions?|roles?|purposes?|uses?|use cases?|jobs?|tasks?|mechanisms?|duty|duties|aims?|goals?|features?|responsibilit(?:y|ies)|actions?|causes?|reasons?|results?|effects?|impacts?|consequences?|problems?|solutions?|rules?|risks?|symptoms?|outcomes?|advantages?|disadvantages?|benefits?|drawbacks?|significance|importance)$/

function wordChoice(owner: Owner, column: Column): string | undefined {
  if (column.kind === 'description') return `Which of these describes ${owner.text}?`
  return column.kind === 'attribute'
    ? `Which of these is ${column.noun} of ${owner.text}?`
    : undefined
}

/** Whether a value is a number, code, an abbreviation or a name of several words, so that a learner can type it. */
export function isClosed(value: string): boolean {
  if (/[;,]|\s(?:and|or)\s/.test(value)) return false
  const shape = shapeOf(value)
  if (shape === 'proper') return value.includes(' ') && value.split(/\s+/).length <= 3
  return /^(?:number|date|code|acronym)$/.test(shape)
}
