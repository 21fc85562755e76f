import type { RecordKey, Records } from '../../study/act/records.ts'

/** The same records, with an agenda of its own: what is to come in the playground is nobody else's business. */
export function withOwnAgenda(records: Records): Records {
  const own = <Place extends Omit<RecordKey, 'name'>>(place: Place): Place =>
    place.about === 'agenda' ? { ...place, id: `playground-${place.id}` } : place
  return {
    read: (keys) => records.read(keys.map(own)),
    list: (of, range) => records.list(own(of), range),
    keep: (key, keeping) => records.keep(own(key), keeping),
    remove: (key) => records.remove(own(key)),
  }
}
