import type { Flag } from './entries.ts'
import type { Study } from './study.ts'

/**
 * Takes back what was reported of a card: the comment goes, that there was one stays. A flag that was
 * imported has no report of its own, and takes back nobody else's.
 */
export async function withdrawReport(
  study: Study,
  id: string,
  { cardId, imported }: Pick<Flag, 'cardId' | 'imported'>,
): Promise<void> {
  if (imported) return
  const place = { kind: 'report', owner: cardId, id } as const
  const kept = await study.store.readEntry(place)
  if (!kept || kept.value.deletedAt !== undefined) return
  const now = study.now()
  const value: Flag = { ...kept.value, comment: '', updatedAt: now, deletedAt: now }
  await study.store.putEntry(place, { ...kept, value, version: kept.version + 1 })
}
