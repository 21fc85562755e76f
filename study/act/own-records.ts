import { admit, type Refused, type Who } from './admit.ts'
import type { Entries } from './entries.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** The kinds that a learner has a list of, and may delete from. */
export type OwnKind = 'quiz' | 'flag'

/** Every record of a kind that a learner has, what was deleted too, by id. */
export type OwnRecords<Kind extends OwnKind> =
  | Refused
  | { readonly kind: 'listed'; readonly records: ReadonlyMap<string, Entries[Kind]> }

/** Reads a learner's own records, of whom others have become one: theirs as well. */
export async function listOwn<Kind extends OwnKind>(
  study: Study,
  who: Who,
  kind: Kind,
): Promise<OwnRecords<Kind>> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  return { kind: 'listed', records: await readOwn(study, admitted.profile, kind) }
}

/** The same, of somebody who is let in. */
export async function readOwn<Kind extends OwnKind>(
  study: Study,
  { learnerId, mergedFrom = [] }: Profile,
  kind: Kind,
): Promise<ReadonlyMap<string, Entries[Kind]>> {
  const records = new Map<string, Entries[Kind]>()
  for (const owner of [...mergedFrom, learnerId])
    for (const [id, value] of await study.store.listEntries(kind, owner)) records.set(id, value)
  return records
}

/** What came of deleting: the record as it was, or that there is none. */
export type Deleted<Kind extends OwnKind> =
  | Refused
  | { readonly kind: 'deleted'; readonly record: Entries[Kind]; readonly deletedAt: number }
  | { readonly kind: 'unknown' }

/** Deletes a record of a learner; that it was there, and when it went, stays to be told. */
export function deleteOwn<Kind extends OwnKind>(
  study: Study,
  who: Who,
  { kind, id }: { readonly kind: Kind; readonly id: string },
): Promise<Deleted<Kind>> {
  return keepTrying(study, async (): Promise<Deleted<Kind> | undefined> => {
    const admitted = await admit(study, who)
    if (admitted.kind === 'refused') return admitted
    const { learnerId, mergedFrom = [] } = admitted.profile
    for (const owner of [learnerId, ...mergedFrom]) {
      const kept = await study.store.readEntry({ kind, owner, id })
      if (!kept) continue
      const { value: record } = kept
      const before = record.deletedAt
      if (before !== undefined) return { kind: 'deleted', record, deletedAt: before }
      const now = study.now()
      const value = { ...record, updatedAt: now, deletedAt: now }
      const next = { ...kept, value, version: kept.version + 1 }
      const written = await study.store.putEntry({ kind, owner, id }, next)
      return written === 'written' ? { kind: 'deleted', record, deletedAt: now } : undefined
    }
    return { kind: 'unknown' }
  })
}
