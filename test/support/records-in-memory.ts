import type { Kept, RecordKey, Records } from '../../study/act/records.ts'

/** Records that last as long as the test; the real ones are held against the same tests. */
export function recordsInMemory(): Records {
  const partitions = new Map<string, Map<string, Kept>>()
  const partitionOf = ({ about, id }: Omit<RecordKey, 'name'>): Map<string, Kept> => {
    const found = partitions.get(`${about}/${id}`) ?? new Map<string, Kept>()
    partitions.set(`${about}/${id}`, found)
    return found
  }
  return {
    read: async (keys) => keys.map((key) => partitionOf(key).get(key.name)),
    async *list(of, range) {
      const kept = [...partitionOf(of).values()].sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const each of kept) {
        if (range && 'prefix' in range && !each.name.startsWith(range.prefix)) continue
        if (range && 'before' in range && each.name >= range.before) continue
        yield each
      }
    },
    async keep(key, { value, replaces }) {
      const partition = partitionOf(key)
      if ((partition.get(key.name)?.version ?? 0) !== replaces) return 'conflict'
      const copy: unknown = JSON.parse(JSON.stringify(value))
      partition.set(key.name, { name: key.name, version: replaces + 1, value: copy })
      return 'written'
    },
    async remove(key) {
      partitionOf(key).delete(key.name)
    },
  }
}
