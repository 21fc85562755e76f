import { unzipSync } from 'fflate'
import initSqlJs from 'sql.js'

/** What Anki finds in a package. */
export interface Apkg {
  readonly media: Readonly<Record<string, Uint8Array>>
  readonly models: readonly {
    id: number
    name: string
    type: number
    flds: { name: string }[]
    tmpls: { qfmt: string; afmt: string }[]
  }[]
  readonly decks: readonly { id: number; name: string }[]
  readonly notes: readonly AnkiNoteRow[]
  readonly cards: readonly Readonly<Record<string, number | string>>[]
  readonly version: number
}

export interface AnkiNoteRow {
  readonly id: number
  readonly guid: string
  readonly mid: number
  readonly mod: number
  readonly tags: string
  readonly fields: Readonly<Record<string, string>>
  readonly sfld: string
  readonly csum: number
}

/** Reads a package with another zip and another SQLite than those it was written with. */
export async function readApkg(bytes: Uint8Array): Promise<Apkg> {
  const files = unzipSync(bytes)
  const sql = await initSqlJs()
  const database = new sql.Database(files['collection.anki2'])
  const rows = (query: string): Record<string, never>[] => {
    const [result] = database.exec(query)
    return (result?.values ?? []).map((values) =>
      Object.fromEntries(values.map((value, at) => [result?.columns[at], value])),
    )
  }
  expectSound(rows('PRAGMA integrity_check'))
  const [col] = rows('SELECT * FROM col')
  const models: Apkg['models'] = Object.values(JSON.parse(col?.models ?? '{}'))
  const named = Object.entries(
    JSON.parse(new TextDecoder().decode(files.media)) as Record<string, string>,
  )
  return {
    media: Object.fromEntries(named.map(([file, name]) => [name, files[file] ?? new Uint8Array()])),
    models,
    decks: Object.values(JSON.parse(col?.decks ?? '{}')),
    notes: rows('SELECT * FROM notes ORDER BY id').map((row) => fieldsOf(row, models)),
    cards: rows('SELECT * FROM cards ORDER BY due'),
    version: col?.ver ?? 0,
  }
}

function expectSound(rows: readonly Record<string, unknown>[]): void {
  if (rows[0]?.integrity_check !== 'ok')
    throw new Error(`Unsound database: ${JSON.stringify(rows)}`)
}

function fieldsOf(row: Record<string, never>, models: Apkg['models']): AnkiNoteRow {
  const { flds = '', ...note } = row as unknown as AnkiNoteRow & { flds: string }
  const texts = flds.split('\u001f')
  const model = models.find(({ id }) => id === note.mid)
  const fields = Object.fromEntries(
    (model?.flds ?? []).map(({ name }, at) => [name, texts[at] ?? '']),
  )
  return { ...note, fields }
}
