import type {
  CardAccount,
  LineAccount,
  NoteAccount,
  RefusalAccount,
} from '../../compiler/account.ts'
import { count } from './count.ts'

const LINE_WIDTH = 100

interface Paint {
  readonly dim: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  readonly bold: (text: string) => string
}

/** An account as text for a terminal: each line of the note, and below it what it became. */
export function formatAccount(account: NoteAccount, hasColour: boolean): string {
  const paint = paintWith(hasColour)
  const cards = account.lines.flatMap((line) => line.cards)
  const lines = account.lines.filter(({ text }) => text.trim() !== '')
  const asked = lines.filter((line) => line.cards.length > 0).length
  const width = String(account.lines.length).length
  return [
    paint.bold(account.path),
    `${count(cards.length, 'card')} from ${asked} of ${count(lines.length, 'line')}`,
    '',
    ...lines.flatMap((line) => formatLine(line, width, paint)),
  ].join('\n')
}

function paintWith(hasColour: boolean): Paint {
  const paint = (code: number) => (text: string) =>
    hasColour ? `\u001b[${code}m${text}\u001b[0m` : text
  return { dim: paint(2), good: paint(32), bad: paint(33), bold: paint(1) }
}

function formatLine(line: LineAccount, width: number, paint: Paint): string[] {
  const margin = ' '.repeat(width + 2)
  const text = `${String(line.line).padStart(width)}  ${paint.bold(cut(line.text.trim(), LINE_WIDTH))}`
  const made = [
    ...line.cards.map((card) => formatCard(card, margin, paint)),
    ...line.refusals.map((refusal) => formatRefusal(refusal, margin, paint)),
  ]
  return [text, ...(made.length > 0 ? made : [`${margin}${paint.dim(`. ${noFact(line.kind)}`)}`])]
}

function noFact(kind: string): string {
  return kind === 'paragraph' ||
    kind === 'item' ||
    kind === 'quote' ||
    kind === 'label' ||
    kind === 'table' ||
    kind === 'text'
    ? `no fact (${kind})`
    : kind
}

function formatCard(
  { id, rule, confidence, stem, answer, forms }: CardAccount,
  margin: string,
  paint: Paint,
): string {
  return [
    `${margin}${paint.good('+')} ${stem}`,
    `${margin}    ${paint.good('=>')} ${answer}`,
    `${margin}    ${paint.dim(`${rule}, ${forms.join(' ')}, ${Math.round(confidence * 100)} %, ${id}`)}`,
  ].join('\n')
}

function formatRefusal(
  { rule, gate, reason, stem, answer, forms, acceptedAs }: RefusalAccount,
  margin: string,
  paint: Paint,
): string {
  const what = stem === undefined ? rule : `${rule}${forms ? ` (${forms.join(' ')})` : ''}`
  const head = `${margin}${paint.bad('-')} ${gate === 'no-fact' ? `${what}: ${reason}` : `${what} refused by ${gate}: ${reason}`}`
  return stem === undefined
    ? head
    : `${head}\n${margin}    ${paint.dim(`${cut(stem, LINE_WIDTH)} => ${cut(answer ?? '', LINE_WIDTH)}${acceptedAs === undefined ? '' : ` (accept: ${acceptedAs})`}`)}`
}

function cut(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, width - 1)}…`
}
