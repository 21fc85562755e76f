import { readSettings } from '../drill/read-settings.ts'
import { DEFAULT_SETTINGS, type Settings } from '../drill/settings.ts'
import type { MemoryEvent } from '../memory/event.ts'
import { type Parameters, parametersId } from '../memory/parameters.ts'
import { readEvent } from '../memory/read-event.ts'
import { type Fields, fieldsOf, textOf, Unreadable, unexpected } from '../memory/read-fields.ts'
import { readParameters } from '../memory/read-parameters.ts'
import { addEvents } from './add-events.ts'
import type { Refused, Who } from './admit.ts'
import { admitWriter } from './admit-writer.ts'
import { changeProfile } from './change-profile.ts'
import { earlierParametersOf } from './earlier-parameters.ts'
import { EXPORT_FORMAT } from './export-learner.ts'
import { keepTrying } from './keep-trying.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'

/** A line that was not taken, counted from 1, and why. */
export interface Rejected {
  readonly line: number
  readonly reason: string
}

/** What came of an import. */
export type Imported =
  | Refused
  | {
      readonly kind: 'imported'
      /** Cards of which something was new. */
      readonly memories: number
      /** Events that were new. */
      readonly events: number
      readonly rejected: readonly Rejected[]
    }

const CARD_ID = /^[a-z2-7]{10}$/
/** Further ahead than any clock that is accepted. */
const AHEAD_MS = 48 * 3_600_000

/**
 * Takes the lines of an export into a learner: what is there stays, what is not there yet is added,
 * so that importing twice changes nothing. Settings are taken by a learner who has not set any. A
 * line that cannot be read is left out and named.
 *
 * @throws StoreUnavailable if it cannot be told how far it came: import it again
 */
export async function importLearner(
  study: Study,
  who: Who,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Imported> {
  const admitted = await keepTrying(study, () => admitWriter(study, who))
  if (admitted.kind === 'refused') return admitted
  const { learnerId } = admitted.profile
  const rejected: Rejected[] = []
  const counts = { memories: 0, events: 0 }
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    try {
      const added = await takeLine(
        study,
        learnerId,
        fieldsOf(JSON.parse(text), 'a line of an export'),
      )
      counts.memories += added > 0 ? 1 : 0
      counts.events += added
    } catch (error) {
      if (!(error instanceof Unreadable || error instanceof SyntaxError)) throw error
      rejected.push({ line, reason: error.message })
    }
  }
  return { kind: 'imported', ...counts, rejected }
}

/** Takes one line; gives the number of events that were new. */
async function takeLine(study: Study, learnerId: string, line: Fields): Promise<number> {
  switch (line.kind) {
    case 'notedrill-export':
      if (line.format !== EXPORT_FORMAT) throw unexpected(line.format, `format ${EXPORT_FORMAT}`)
      return 0
    case 'learner': {
      const settings = readSettings(line.settings)
      const earlier = listOf(line.earlierParameters).map(readParameters)
      await changeProfile(study, learnerId, (profile) => withSettings(profile, settings, earlier))
      return 0
    }
    case 'memory': {
      const cardId = textOf(line, 'cardId')
      if (!CARD_ID.test(cardId)) throw unexpected(cardId, 'the id of a card')
      const events = listOf(line.events).map(readEvent)
      refuseFuture(events, study.now())
      return addEvents(study, { learnerId, cardId, events })
    }
    default:
      throw unexpected(line.kind, 'a line of an export')
  }
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw unexpected(value, 'a list')
}

function refuseFuture(events: readonly MemoryEvent[], now: number): void {
  for (const { at } of events)
    if (at > now + AHEAD_MS) throw unexpected(at, `a moment before ${now} as at`)
}

/** The profile with the settings, if it has none of its own, and with every set of parameters known. */
function withSettings(
  profile: Profile,
  settings: Settings,
  earlier: readonly Parameters[],
): Profile {
  const isUnset = JSON.stringify(profile.settings) === JSON.stringify(DEFAULT_SETTINGS)
  const all = [...earlier, settings.parameters, profile.settings.parameters]
  const taken = { ...profile, ...(isUnset ? { settings } : {}) }
  const earlierParameters = earlierParametersOf(taken, all)
  const isSame =
    idsOf(earlierParameters) === idsOf(profile.earlierParameters) &&
    JSON.stringify(taken.settings) === JSON.stringify(profile.settings)
  return isSame ? profile : { ...taken, earlierParameters }
}

function idsOf(all: readonly Parameters[]): string {
  return all.map(parametersId).join(' ')
}
