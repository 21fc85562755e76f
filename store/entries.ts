import {
  type Entries,
  type EntryKind,
  type EntryPlace,
  type EntryStore,
  forgetAt,
} from '../study/act/entries.ts'
import type { RecordKey, Records } from '../study/act/records.ts'

/** What begins the names of each kind of entry. */
const PREFIXES = {
  session: 'Y#',
  device: 'D#',
  quiz: 'E#',
  flag: 'F#',
  report: 'F#',
  reply: 'I#',
} as const satisfies Record<EntryKind, string>

/** What an entry is about, if it is not a learner's. */
const ABOUT: Readonly<Partial<Record<EntryKind, RecordKey['about']>>> = { report: 'flags' }
const NOBODYS: Readonly<Partial<Record<EntryKind, RecordKey['about']>>> = {
  device: 'device',
  reply: 'reply',
}

function keyOf({ kind, owner, id }: EntryPlace<EntryKind>): RecordKey {
  const about = owner === '' ? NOBODYS[kind] : (ABOUT[kind] ?? 'learner')
  if (!about) throw new RangeError(`Unexpected ${kind} that is nobody's`)
  return owner === '' ? { about, id, name: 'R' } : { about, id: owner, name: PREFIXES[kind] + id }
}

/** Entries as records, each with the type of its kind. */
export function createEntries(records: Records): Omit<EntryStore, 'countOne'> {
  return {
    async readEntry(place) {
      const [kept] = await records.read([keyOf(place)])
      return kept && { value: entryValue(kept.value), version: kept.version }
    },
    putEntry(place, { value, version }) {
      const until = forgetAt(place.kind, value)
      const keeping = { value, replaces: version - 1, ...(until === undefined ? {} : { until }) }
      return records.keep(keyOf(place), keeping)
    },
    async listEntries(kind, owner) {
      const about = ABOUT[kind] ?? 'learner'
      const prefix = PREFIXES[kind]
      const found = new Map()
      for await (const { name, value } of records.list({ about, id: owner }, { prefix }))
        found.set(name.slice(prefix.length), entryValue(value))
      return found
    },
  }
}

/** What stands under an entry's key was written as one. */
function entryValue<Kind extends EntryKind>(value: unknown): Entries[Kind] {
  return value as Entries[Kind]
}
