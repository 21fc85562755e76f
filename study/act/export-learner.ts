import type { Settings } from '../drill/settings.ts'
import { type MemoryEvent, unkept } from '../memory/event.ts'
import type { Memory } from '../memory/memory.ts'
import type { Parameters } from '../memory/parameters.ts'
import type { Refused, Who } from './admit.ts'
import { admitWhole } from './finish-merges.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** The number of this format. */
export const EXPORT_FORMAT = 1

/** One line of an export; the first is a head, the second the learner, then one a card. */
export type ExportLine =
  | { readonly kind: 'notedrill-export'; readonly format: typeof EXPORT_FORMAT }
  | {
      readonly kind: 'learner'
      readonly createdAt: number
      readonly settings: Settings
      readonly earlierParameters: readonly Parameters[]
    }
  | { readonly kind: 'memory'; readonly cardId: string; readonly events: readonly MemoryEvent[] }

/** Everything there is of a learner. */
export type Export =
  | Refused
  | { readonly kind: 'export'; readonly profile: Profile; readonly memories: AsyncIterable<Memory> }

/** Reads everything there is of a learner: settings, and the log of every card. Tokens are not among it. */
export async function exportLearner(study: Study, who: Who): Promise<Export> {
  const admitted = await admitWhole(study, who)
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  return { kind: 'export', profile, memories: study.store.memories(profile.learnerId) }
}

/** An export as JSON lines: the same learner gives the same text. */
export async function* writeJsonLines({
  profile,
  memories,
}: Extract<Export, { kind: 'export' }>): AsyncIterable<string> {
  const { createdAt, settings, earlierParameters } = profile
  yield lineOf({ kind: 'notedrill-export', format: EXPORT_FORMAT })
  yield lineOf({ kind: 'learner', createdAt, settings, earlierParameters })
  // When something was written is this table's: another one that takes it in has a time of its own for that.
  for await (const { cardId, events } of memories)
    yield lineOf({ kind: 'memory', cardId, events: events.map(unkept) })
}

function lineOf(line: ExportLine): string {
  return `${JSON.stringify(line)}\n`
}
