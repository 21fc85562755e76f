import type {
  Counts,
  Measures,
  measureNotes,
  NoteMeasures,
} from '../../compiler/stats/measure-notes.ts'
import { count } from './count.ts'

/** Numbers of notes as text for a terminal: those of all, then a line a note. */
export function formatStats({ total, notes }: ReturnType<typeof measureNotes>): string {
  const statements = total.lines - total.silentLines
  return [
    `${count(notes.length, 'note')}, ${count(total.lines, 'line')}: ${statements} that may state something, ${total.askedLines} of them asked about (${percent(total.askedLines, statements)})`,
    `${count(total.facts, 'fact')}, ${count(total.cards, 'card')}, ${count(sumOf(total.forms), 'question')}`,
    '',
    ...block('questions', total.forms),
    ...block('cards by rule', total.rules),
    ...block('refused by gate', total.refused),
    ...formatTable(notes),
  ].join('\n')
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`
}

function sumOf(counts: Counts): number {
  return Object.values(counts).reduce((sum, number) => sum + number, 0)
}

function block(title: string, counts: Counts): string[] {
  const rows = Object.entries(counts)
  if (rows.length === 0) return []
  const width = Math.max(...rows.map(([, number]) => String(number).length))
  return [
    title,
    ...rows.map(([name, number]) => `  ${String(number).padStart(width)}  ${name}`),
    '',
  ]
}

const COLUMNS: readonly (readonly [string, (measures: Measures) => string])[] = [
  ['lines', ({ lines }) => String(lines)],
  ['asked', ({ askedLines }) => String(askedLines)],
  ['share', ({ askedLines, lines, silentLines }) => percent(askedLines, lines - silentLines)],
  ['facts', ({ facts }) => String(facts)],
  ['cards', ({ cards }) => String(cards)],
  ['questions', ({ forms }) => String(sumOf(forms))],
  ['refused', ({ refused }) => String(sumOf(refused))],
]

function formatTable(notes: readonly NoteMeasures[]): string[] {
  const names = Math.max(...notes.map(({ path }) => path.length), 4)
  const row = (path: string, cells: readonly string[]): string =>
    [
      path.padEnd(names),
      ...cells.map((cell, at) => cell.padStart(Math.max(6, COLUMNS[at]?.[0].length ?? 0))),
    ].join('  ')
  return [
    row(
      'note',
      COLUMNS.map(([name]) => name),
    ),
    ...notes.map((note) =>
      row(
        note.path,
        COLUMNS.map(([, show]) => show(note)),
      ),
    ),
  ]
}
