import { contentOf } from '../../english/content.ts'
import { isPlural } from '../../english/nouns.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Draft, Form, NoteFacts, Writer } from '../draft.ts'
import { joinOptions, quote, quoteName, sayAnswer, sayName } from '../wording.ts'
import { wordMeaning } from './definition.ts'

type Cell = Parameters<Writer<'cell'>>[0]

const DESCRIPTION =
  /^(?:descriptions?|definitions?|meanings?|explanations?|what (?:is it|it is|it does|it means)|summary|details?|overview)\??$/i
const PARTICIPLE =
  /^(?:used|found|made|produced|known|located|caused|treated|written|invented|discovered|composed|based|built|measured) (?:for|in|by|of|as|to|with|on|at|from)$/i

/** What one thing has under one attribute, and which thing has it. */
export const writeCell: Writer<'cell'> = (fact, _found, facts) => {
  const { stem, answer } = wordValue(fact, facts)
  const said = sayAnswer(answer)
  const typed: Form[] =
    canBeTyped(said) && !/[?]/.test(fact.column)
      ? [{ kind: 'typed', stem, answer: said, accepted: listAccepted(said) }]
      : []
  const forward = {
    slot: `cell.value`,
    about: `${fact.row} ${fact.column}`,
    answer: fact.value,
    forms: [
      {
        kind: 'choice',
        stem,
        answer: said,
        slot: 'value',
        anchor: `${fact.row} ${fact.column}`,
      } as const,
      ...typed,
      { kind: 'recall', stem, answer: said } as const,
    ],
  }
  return [forward, ...askRow(fact)]
}

function wordValue(
  fact: Cell,
  { lexicon }: NoteFacts,
): { readonly stem: string; readonly answer: string } {
  const { row, column, value, rowClass, compared } = fact
  const name = sayName(row, lexicon)
  if (compared)
    return {
      stem: `${joinAnd(compared)} compared by ${quote(column)}: what holds for ${quoteName(name)}?`,
      answer: value,
    }
  if (DESCRIPTION.test(column))
    return wordMeaning(
      rowClass === undefined
        ? name
        : { ...name, text: `the ${rowClass} “${row}”`, isPlural: false, isQuoted: false },
      value,
    )
  const owner = rowClass === undefined ? quoteName(name) : `the ${rowClass} “${row}”`
  if (/\?$/.test(column))
    return { stem: `${sayAnswer(owner)}: ${lowerFirst(column)}`, answer: value }
  const isMany = rowClass === undefined && name.isPlural
  if (PARTICIPLE.test(column))
    return {
      stem: `What ${isMany ? 'are' : 'is'} ${owner} ${column.toLowerCase()}?`,
      answer: value,
    }
  return {
    stem: `What ${isPlural(column) ? 'are' : 'is'} the ${lowerColumn(column)} of ${owner}?`,
    answer: value,
  }
}

function lowerColumn(column: string): string {
  return column
    .split(' ')
    .map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word))
    .join(' ')
    .replace(/^the\s+/, '')
}

function joinAnd(things: readonly string[]): string {
  return joinOptions(things).replace(/ or (?=[^,]*$)/, ' and ')
}

function askRow({
  row,
  column,
  value,
  rowClass,
  compared,
}: Cell): Omit<Draft, 'found' | 'context'>[] {
  if (
    contentOf(value).size < 1 ||
    (rowClass === undefined && compared === undefined) ||
    /\?$/.test(column)
  )
    return []
  const stem = wordRow({ column, value, rowClass, compared })
  const answer = sayAnswer(row)
  const only = compared === undefined ? {} : { only: compared.filter((thing) => thing !== row) }
  return [
    {
      slot: 'cell.row',
      about: `${column} ${value}`,
      answer: row,
      forms: [
        { kind: 'choice', stem, answer, slot: 'term', anchor: value, ...only },
        ...(canBeTyped(answer)
          ? [{ kind: 'typed', stem, answer, accepted: listAccepted(row) } as const]
          : []),
        { kind: 'recall', stem, answer },
      ],
    },
  ]
}

function wordRow({
  column,
  value,
  rowClass,
  compared,
}: Pick<Cell, 'column' | 'value'> & {
  rowClass: string | undefined
  compared: readonly string[] | undefined
}): string {
  if (compared)
    return `${joinOptions(compared)}: for which is the ${quote(column)} ${quote(value)}?`
  if (DESCRIPTION.test(column)) return `Which ${rowClass} fits this description: ${quote(value)}?`
  return `Which ${rowClass} has the ${lowerColumn(column)} ${quote(value)}?`
}
