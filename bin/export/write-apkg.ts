import { DatabaseSync } from 'node:sqlite'
import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'
import type { Collection, Row } from '../../compiler/export/anki/collection.ts'

/** The tables of Anki's schema 11, which every Anki reads. */
const SCHEMA = `
CREATE TABLE col (id integer PRIMARY KEY, crt integer NOT NULL, mod integer NOT NULL, scm integer NOT NULL,
  ver integer NOT NULL, dty integer NOT NULL, usn integer NOT NULL, ls integer NOT NULL, conf text NOT NULL,
  models text NOT NULL, decks text NOT NULL, dconf text NOT NULL, tags text NOT NULL);
CREATE TABLE notes (id integer PRIMARY KEY, guid text NOT NULL, mid integer NOT NULL, mod integer NOT NULL,
  usn integer NOT NULL, tags text NOT NULL, flds text NOT NULL, sfld integer NOT NULL, csum integer NOT NULL,
  flags integer NOT NULL, data text NOT NULL);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer NOT NULL, did integer NOT NULL, ord integer NOT NULL,
  mod integer NOT NULL, usn integer NOT NULL, type integer NOT NULL, queue integer NOT NULL, due integer NOT NULL,
  ivl integer NOT NULL, factor integer NOT NULL, reps integer NOT NULL, lapses integer NOT NULL,
  left integer NOT NULL, odue integer NOT NULL, odid integer NOT NULL, flags integer NOT NULL, data text NOT NULL);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer NOT NULL, usn integer NOT NULL, ease integer NOT NULL,
  ivl integer NOT NULL, lastIvl integer NOT NULL, factor integer NOT NULL, time integer NOT NULL, type integer NOT NULL);
CREATE TABLE graves (usn integer NOT NULL, oid integer NOT NULL, type integer NOT NULL);
CREATE INDEX ix_notes_usn ON notes (usn);
CREATE INDEX ix_cards_usn ON cards (usn);
CREATE INDEX ix_revlog_usn ON revlog (usn);
CREATE INDEX ix_cards_nid ON cards (nid);
CREATE INDEX ix_cards_sched ON cards (did, queue, due);
CREATE INDEX ix_revlog_cid ON revlog (cid);
CREATE INDEX ix_notes_csum ON notes (csum);`

/** The zip format knows no earlier time. */
const MODIFIED_AT = new Date('1980-01-01T00:00:00Z')

/** A collection as an `.apkg`: a zip with an SQLite database and the images. The same rows give the same bytes. */
export function writeApkg(collection: Collection): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const add = (name: string, bytes: Uint8Array): void =>
    zip.addBuffer(Buffer.from(bytes), name, {
      mtime: MODIFIED_AT,
      mode: 0o100644,
      forceDosTimestamp: true,
    })
  add('collection.anki2', writeDatabase(collection))
  const media = [...collection.media].sort(([a], [b]) => (a < b ? -1 : 1))
  add(
    'media',
    Buffer.from(JSON.stringify(Object.fromEntries(media.map(([name], at) => [at, name])))),
  )
  for (const [at, [, bytes]] of media.entries()) add(String(at), bytes)
  zip.end()
  return buffer(zip.outputStream)
}

function writeDatabase({ col, notes, cards }: Collection): Uint8Array {
  const database = new DatabaseSync(':memory:')
  database.exec(SCHEMA)
  database.exec('BEGIN')
  insert(database, 'col', [col])
  insert(database, 'notes', notes)
  insert(database, 'cards', cards)
  database.exec('COMMIT')
  const bytes = database.serialize()
  database.close()
  return bytes
}

function insert(database: DatabaseSync, table: string, rows: readonly Row[]): void {
  const [first] = rows
  if (!first) return
  const statement = database.prepare(
    `INSERT INTO ${table} VALUES (${first.map(() => '?').join(', ')})`,
  )
  for (const row of rows) statement.run(...row)
}
