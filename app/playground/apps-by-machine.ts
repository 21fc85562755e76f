import type { Entries, EntryKind, KeptEntry } from '../../study/act/entries.ts'
import type { Store } from '../../study/act/store.ts'

/**
 * The same store, in which an app that waits to be let in waits by the machine's clock, from which the
 * playground's may be far ahead: the app itself knows no other.
 */
export function withAppsByMachine(store: Store, aheadMs: () => number): Store {
  return {
    ...store,
    async readEntry(place) {
      const kept = await store.readEntry(place)
      return kept && moved(place.kind, kept, aheadMs())
    },
    putEntry: (place, kept) => store.putEntry(place, moved(place.kind, kept, -aheadMs())),
  }
}

function moved<Kind extends EntryKind>(
  kind: Kind,
  kept: KeptEntry<Entries[Kind]>,
  byMs: number,
): KeptEntry<Entries[Kind]> {
  const { value } = kept
  if (kind !== 'device' || !('expiresAt' in value)) return kept
  return { ...kept, value: { ...value, expiresAt: Number(value.expiresAt) + byMs } }
}
