import type { Flag } from './entries.ts'
import type { Study } from './study.ts'

/** Takes back what was reported of a card: the comment goes, that there was one stays. */
export async function withdrawReport(study: Study, cardId: string, id: string): Promise<void> {
  const place = { kind: 'report', owner: cardId, id } as const
  const kept = await study.store.readEntry(place)
  if (!kept || kept.value.deletedAt !== undefined) return
  const now = study.now()
  const value: Flag = { ...kept.value, comment: '', updatedAt: now, deletedAt: now }
  await study.store.putEntry(place, { ...kept, value, version: kept.version + 1 })
}
