import { keepTrying } from './keep-trying.ts'
import type { RecordKey, Records } from './records.ts'
import type { Study } from './study.ts'

/** A change of a record: what is there, to what is to be there; the same again writes nothing. */
export type RecordChange<Value> = (value: Value | undefined) => Value | undefined

/** What a change of a record works with. */
export interface Recording<Value> {
  readonly records: Records
  /** Makes sure of what was read. */
  read(value: unknown): Value
  /** When the record may be forgotten, in milliseconds since 1970. */
  readonly until?: number
}

/**
 * Changes a record by one conditional write, again from the start if somebody else was first.
 * Gives what is there in the end.
 *
 * @throws StoreUnavailable if it cannot be told whether the change is kept
 */
export async function changeRecord<Value>(
  study: Study,
  { records, read, until }: Recording<Value>,
  key: RecordKey,
  change: RecordChange<Value>,
): Promise<Value | undefined> {
  const { value } = await keepTrying(study, async () => {
    const [kept] = await records.read([key])
    const before = kept && read(kept.value)
    const after = change(before)
    if (after === undefined || after === before) return { value: before }
    const replaces = kept?.version ?? 0
    const keeping = { value: after, replaces, ...(until === undefined ? {} : { until }) }
    return (await records.keep(key, keeping)) === 'written' ? { value: after } : undefined
  })
  return value
}
