import type { Kept, RecordKey, Records } from '../../study/act/records.ts'

/** Records that last as long as the test; the real ones are held against the same tests. */
export function recordsInMemory(): Records {
  const all = new Map<string, Kept>()
  const nameOf = ({ about, id, name }: RecordKey): string => `${about}/${id}/${name}`
  return {
    read: async (keys) => keys.map((key) => all.get(nameOf(key))),
    async *list({ about, id }, range) {
      const of = [...all].filter(([name]) => name.startsWith(`${about}/${id}/`))
      const kept = of.map(([, each]) => each).sort((a, b) => (a.name < b.name ? -1 : 1))
      for (const each of kept) {
        if (range && 'prefix' in range && !each.name.startsWith(range.prefix)) continue
        if (range && 'before' in range && each.name >= range.before) continue
        yield each
      }
    },
    async keep(key, { value, replaces }) {
      if ((all.get(nameOf(key))?.version ?? 0) !== replaces) return 'conflict'
      const copy: unknown = JSON.parse(JSON.stringify(value))
      all.set(nameOf(key), { name: key.name, version: replaces + 1, value: copy })
      return 'written'
    },
    async remove(key) {
      all.delete(nameOf(key))
    },
  }
}
