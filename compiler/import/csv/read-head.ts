/** What the lines with `#` at the head of a CSV file say of the rest, and where the rest begins. */
export interface CsvHead {
  readonly separator: string
  readonly isHtml: boolean
  readonly deck: string
  readonly tags: readonly string[]
  /** Positions of the columns that are no fields, counted from 0. */
  readonly columns: ReadonlyMap<string, number>
  /** How many lines it has. */
  readonly length: number
}

const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
  ['space', ' '],
  ['pipe', '|'],
  ['colon', ':'],
])
const COLUMN = /^(?<what>guid|notetype|deck|tags) column$/

/** Reads the head as Anki does; without one the separator is the one that the first line has most of. */
export function readHead(lines: readonly string[]): CsvHead {
  const end = lines.findIndex((line) => !line.startsWith('#'))
  const head = end < 0 ? lines : lines.slice(0, end)
  const said = new Map<string, string>()
  for (const line of head) {
    const { key, value } = /^#(?<key>[^:]+):(?<value>.*)$/.exec(line)?.groups ?? {}
    if (key !== undefined && value !== undefined) said.set(key.trim().toLowerCase(), value.trim())
  }
  const columns = [...said].flatMap(([key, value]) => {
    const what = COLUMN.exec(key)?.groups?.what
    return what !== undefined && /^\d+$/.test(value) ? [[what, Number(value) - 1] as const] : []
  })
  const named = said.get('separator') ?? ''
  return {
    separator:
      SEPARATORS.get(named.toLowerCase()) ??
      (named === '' ? guess(lines[head.length] ?? '') : named.charAt(0)),
    isHtml: said.get('html') === 'true',
    deck: said.get('deck') ?? '',
    tags: (said.get('tags') ?? '').split(/\s+/).filter((tag) => tag !== ''),
    columns: new Map(columns),
    length: head.length,
  }
}

function guess(line: string): string {
  const counts = ['\t', ';', ','].map((mark) => ({ mark, count: line.split(mark).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.mark ?? ','
}

/** What people call the columns of cards in the first row of a table. */
const TITLES: ReadonlyMap<string, string> = new Map([
  ...['front', 'question', 'term', 'prompt', 'frage', 'begriff'].map((t) => [t, 'front'] as const),
  ...['back', 'answer', 'definition', 'antwort'].map((t) => [t, 'back'] as const),
  ...['tags', 'tag', 'deck', 'guid', 'notetype'].map((t) => [t, t === 'tag' ? 'tags' : t] as const),
])

/** The columns by what a first row calls them; `undefined` if it is a card like the others. */
export function readTitles(cells: readonly string[]): ReadonlyMap<string, number> | undefined {
  const columns = cells.map((cell) => TITLES.get(cell.trim().toLowerCase()))
  const named = new Map(columns.flatMap((what, at) => (what ? [[what, at] as const] : [])))
  return named.has('front') && named.has('back') ? named : undefined
}
