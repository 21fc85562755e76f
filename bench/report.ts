/** One figure of a run. */
export interface Measurement {
  readonly name: string
  readonly value: number
  readonly unit: 'kB' | 'MB' | 'ms' | '×' | 'notes/s' | 'modules' | 'requests/s'
  /** What it must not pass; a figure without one is only shown. */
  readonly atMost?: number
  readonly atLeast?: number
  /** What explains the figure, in a few words. */
  readonly note?: string
}

/** Whether a figure keeps its limits. */
export function isKept({ value, atMost = Infinity, atLeast = -Infinity }: Measurement): boolean {
  return value <= atMost && value >= atLeast
}

/** The figures as a table with a line for each. */
export function showTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((each) => [
    each.name,
    `${digits(each.value)} ${each.unit}`,
    limitOf(each),
    each.atMost === undefined && each.atLeast === undefined ? '' : isKept(each) ? 'ok' : 'FAIL',
    each.note ?? '',
  ])
  const table = [['measured', 'value', 'limit', '', ''], ...rows]
  const widths = [0, 1, 2, 3].map((at) => Math.max(...table.map((row) => row[at]?.length ?? 0)))
  return table
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function limitOf({ atMost, atLeast, unit }: Measurement): string {
  if (atMost !== undefined) return `≤ ${digits(atMost)} ${unit}`
  return atLeast === undefined ? '' : `≥ ${digits(atLeast)} ${unit}`
}

function digits(value: number): string {
  return value >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2)
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}
