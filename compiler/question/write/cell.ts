import { contentOf } from '../../english/content.ts'
import { AUXILIARIES } from '../../english/function-words.ts'
import { isPlural } from '../../english/nouns.ts'
import { isParticiple, verbFormOf } from '../../english/verbs.ts'
import { lowerFirst } from '../../fact/ask-list.ts'
import { shapeDefiniens } from '../../fact/definiens.ts'
import { canBeTyped, listAccepted } from '../accepted.ts'
import type { Draft, Form, NoteFacts, Writer } from '../draft.ts'
import { joinOptions, quote, quoteName, quoteTerm, sayAnswer, sayName } from '../wording.ts'

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

interface Wording {
  readonly stem: string
  readonly answer: string
}

function wordValue(fact: Cell, { lexicon }: NoteFacts): Wording {
  const { row, column, value, rowClass, compared } = fact
  const name = sayName(row, lexicon)
  const owner = rowClass === undefined ? quoteName(name) : `the ${rowClass} ${quoteTerm(row)}`
  const isMany = rowClass === undefined && name.isPlural
  if (compared)
    return {
      stem: `${joinAnd(compared)} compared by ${quote(column)}: what holds for ${row}?`,
      answer: value,
    }
  if (DESCRIPTION.test(column)) return wordDescription(owner, isMany, value)
  return { stem: wordColumn(owner, isMany, fact), answer: value }
}

function wordColumn(owner: string, isMany: boolean, { column, value, rowClass }: Cell): string {
  if (!isNoun(column))
    return `${sayAnswer(owner)}: ${invert(lowerFirst(column).replace(/\?$/, ''))}?`
  const attribute = `${withThe(column)} of ${owner}`
  if (PARTICIPLE.test(column))
    return `What ${isMany ? 'are' : 'is'} ${owner} ${column.toLowerCase()}?`
  if (rowClass === undefined && /^(?:sentence|other)$/.test(shapeDefiniens(value)))
    return `What do the notes say about ${attribute}?`
  return `What ${isPlural(column) ? 'are' : 'is'} ${attribute}?`
}

const CLAUSE =
  /\?$|^(?:what|who|whom|where|when|how|why|which|is|are|does|do|can|has|in|on|at|for|by|with|to|from|as|of|if|not)\b|\b(?:it|they|you|we)\b|\b(?:at|for|by|with|to|from|as|of|in|on)$/i

/** Whether a header can stand after `the`; a question or a clause (`What is going on`, `Run by`) cannot. */
function isNoun(column: string): boolean {
  if (PARTICIPLE.test(column)) return true
  if (/\s(?:in|for|to|on|at|by|with|from)\s/i.test(column)) return false
  const words = column.toLowerCase().split(/\s+/)
  return !CLAUSE.test(column) && !(words.length > 1 && isParticiple(words.at(-1) ?? ''))
}

/** A clause as the question it stands for: `where it is set` as `where is it set`. */
function invert(clause: string): string {
  const {
    ask = '',
    who = '',
    verb = '',
    rest = '',
  } = /^(?<ask>where|how|when|why|what|who) (?<who>it|they) (?<verb>\p{Ll}+)(?<rest>.*)$/iu.exec(
    clause,
  )?.groups ?? {}
  if (ask === '') return clause
  if (AUXILIARIES.has(verb)) return `${ask} ${verb} ${who}${rest}`
  const form = verbFormOf(verb)
  return form
    ? `${ask} ${form.form === 'third' ? 'does' : 'do'} ${who} ${form.base}${rest}`
    : clause
}

function withThe(column: string): string {
  const lower = lowerColumn(column)
  return /^(?:an?|its|their|today['’]s|\S+['’]s)\s/.test(lower) ? lower : `the ${lower}`
}

function wordDescription(owner: string, isMany: boolean, value: string): Wording {
  switch (value.includes(';') ? 'other' : shapeDefiniens(value, isMany)) {
    case 'noun':
      return { stem: `What ${isMany ? 'are' : 'is'} ${owner}?`, answer: value }
    case 'verb':
      return { stem: `What ${isMany ? 'do' : 'does'} ${owner} do?`, answer: value }
    default:
      return { stem: `How do the notes describe ${owner}?`, answer: value }
  }
}

function lowerColumn(column: string): string {
  return column
    .split(' ')
    .map((word) =>
      word.replace(/(?<![\p{L}\d])\p{Lu}\p{Ll}+(?!\p{L}|\d)/gu, (part) => part.toLowerCase()),
    )
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
    !isNoun(column) ||
    PARTICIPLE.test(column)
  )
    return []
  const stem = wordRow({ column, value, rowClass, compared })
  const answer = sayAnswer(row)
  const only = compared === undefined ? {} : { only: compared.filter((thing) => thing !== row) }
  return [
    {
      slot: 'cell.row',
      about: value,
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
    return `${sayAnswer(joinOptions(compared))}: for which is the ${quote(column)} ${quote(value)}?`
  if (DESCRIPTION.test(column)) return `Which ${rowClass} fits this description: ${quote(value)}?`
  return `Which ${rowClass} has ${withThe(column)} ${quote(value)}?`
}
