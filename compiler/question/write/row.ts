import { contentOf } from '../../english/content.ts'
import { isPlural } from '../../english/nouns.ts'
import { shapeOf } from '../../english/shape.ts'
import { verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import { quote, sayTerm } from '../wording.ts'
import type { Cell, Unplaced } from './cell.ts'
import type { Column } from './column.ts'

/** Which thing of a table has a value; none where its class is unknown or the header lends no words. */
export function askRow(fact: Cell, column: Column): Unplaced[] {
  const { row, value, rowClass } = fact
  if (rowClass === undefined || contentOf(value).size < 1) return []
  const stem = wordRow(rowClass, column, fact)
  if (stem === undefined) return []
  const answer = sayTerm(row)
  return [
    {
      slot: 'cell.row',
      about: value,
      answer: row,
      forms: [
        { kind: 'choice', stem, answer, slot: 'term', anchor: value },
        canBeTyped(answer)
          ? { kind: 'typed', stem, answer, accepted: listAccepted(row) }
          : { kind: 'recall', stem, answer },
      ],
    },
  ]
}

function wordRow(
  rowClass: string,
  column: Column,
  { value, column: header }: Cell,
): string | undefined {
  const which = `Which ${rowClass}`
  switch (column.kind) {
    case 'description':
      return `${which} fits this description: ${quote(value)}?`
    case 'meaning':
      return `${which} means ${quote(value)}?`
    case 'attribute':
      return `${which} has ${wordAttribute(column.noun.replace(/^the /, ''), value)}?`
    case 'participle':
      return isPhrase(value)
        ? `${which} is ${column.participle} ${column.preposition} ${lowerFirst(value)}?`
        : undefined
    case 'clause':
      return wordClause(which, header.toLowerCase(), value)
    case 'noun':
    case 'label':
      return undefined
  }
}

/** `the usual port 80`, `this function: “…”`. */
function wordAttribute(noun: string, value: string): string {
  const isShort = /^(?:number|date|code|acronym)$/.test(shapeOf(value))
  return isShort
    ? `the ${noun} ${value}`
    : `${isPlural(noun) ? 'these' : 'this'} ${noun}: ${quote(value)}`
}

function isPhrase(value: string): boolean {
  return /^(?:noun|code|gerund)$/.test(shapeDefiniens(value)) && !/[,;]/.test(value)
}

/** `what it does`: `Which command starts a container?`; `what it holds`: `Which level holds images?` */
function wordClause(which: string, header: string, value: string): string | undefined {
  const first = verbFormOf(value.split(/\s/, 1)[0]?.toLowerCase() ?? '')
  if (/^(?:what it does|what does it do\??)$/.test(header))
    return first?.form === 'third' ? `${which} ${lowerFirst(value)}?` : undefined
  const verb = /^what it (?<verb>\p{L}+s)$/u.exec(header)?.groups?.verb
  return verb !== undefined && isPhrase(value)
    ? `${which} ${verb} ${lowerFirst(value)}?`
    : undefined
}
