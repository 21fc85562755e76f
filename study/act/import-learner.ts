import { DEFAULT_SETTINGS } from '../drill/settings.ts'
import { type Parameters, parametersId } from '../memory/parameters.ts'
import { unexpected } from '../memory/read-fields.ts'
import { addEvents } from './add-events.ts'
import { admitKnown, type Refused, type Who } from './admit.ts'
import { admitWriter } from './admit-writer.ts'
import { changeProfile } from './change-profile.ts'
import { parametersOf } from './clock.ts'
import type { ExportedFlag, ExportedQuiz } from './export-learner.ts'
import { importFlags, importQuizzes } from './import-records.ts'
import { keepTrying } from './keep-trying.ts'
import { moreParametersOf } from './more-parameters.ts'
import { type ReadAt, readExportCsv } from './read-export-csv.ts'
import { type ExportedLearner, type ExportedLog, readExportLine } from './read-export-line.ts'
import { sideBySide } from './side-by-side.ts'
import type { Profile } from './store.ts'
import type { Study } from './study.ts'
import { TooManySets } from './too-many-sets.ts'

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
      /** Questions that were reported and quizzes that were new. */
      readonly flags: number
      readonly quizzes: number
      readonly rejected: readonly Rejected[]
    }

/** So many cards are written at once. */
const WRITES_AT_ONCE = 8

/**
 * Takes the lines of an export into a learner: what is there stays, what is not there yet is added,
 * so that importing twice changes nothing, and an export may come in parts. Settings are taken by a
 * learner who has not set any. A line that cannot be read is left out and named.
 *
 * @throws StoreUnavailable if it cannot be told how far it came: import it again
 */
export function importLearner(
  study: Study,
  who: Who,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Imported> {
  return takeIn(study, who, numbered(study, lines))
}

/**
 * Takes the rows of an export as CSV in, in the same way: what happened to the cards, without settings,
 * reports and quizzes, which only the lines have.
 *
 * @throws StoreUnavailable if it cannot be told how far it came: import it again
 */
export function importCsv(study: Study, who: Who, text: string): Promise<Imported> {
  return takeIn(study, who, readExportCsv(text, study.now()))
}

async function* numbered(
  study: Study,
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncIterable<ReadAt> {
  let line = 0
  for await (const text of lines) {
    line += 1
    yield { line, read: readExportLine(text, study.now()) }
  }
}

async function takeIn(
  study: Study,
  who: Who,
  lines: AsyncIterable<ReadAt> | Iterable<ReadAt>,
): Promise<Imported> {
  const admitted = await keepTrying(study, () => admitWriter(study, who))
  if (admitted.kind === 'refused') return admitted
  const { profile } = admitted
  const { learnerId } = profile
  const rejected: Rejected[] = []
  const logs: (ExportedLog & AtLine)[] = []
  const flags: (ExportedFlag & AtLine)[] = []
  const quizzes: (ExportedQuiz & AtLine)[] = []
  for await (const { line, read } of lines)
    switch (read.kind) {
      case 'rejected':
        rejected.push({ line, reason: read.reason })
        break
      case 'learner': {
        // Before any card: its reviews are folded with the parameters that they were scheduled with.
        const reason = await takeSettings(study, learnerId, read)
        if (reason !== undefined) rejected.push({ line, reason })
        break
      }
      case 'log':
        logs.push({ ...read, line })
        break
      case 'flag':
        flags.push({ ...read, line })
        break
      case 'quiz':
        quizzes.push({ ...read, line })
        break
      case 'nothing':
        break
    }
  const taken = await leaveUnknown(study, learnerId, { logs, rejected })
  const added = await sideBySide([...oneOfEach(taken)], WRITES_AT_ONCE, (log) =>
    addEvents(study, { learnerId, ...log }),
  )
  const flagged = await importFlags(study, profile, flags)
  const drawn = await importQuizzes(study, profile, quizzes)
  const all = [...rejected, ...flagged.rejected, ...drawn.rejected]
  return {
    kind: 'imported',
    memories: added.filter((count) => count > 0).length,
    events: added.reduce((sum, count) => sum + count, 0),
    flags: flagged.added,
    quizzes: drawn.added,
    rejected: all.sort((a, b) => a.line - b.line),
  }
}

interface AtLine {
  /** Counted from 1. */
  readonly line: number
}

/**
 * The logs without those whose reviews were scheduled with parameters that nobody knows of: folded with others
 * they would be due at another time, and stay so when the parameters come in a later part.
 */
async function leaveUnknown(
  study: Study,
  learnerId: string,
  {
    logs,
    rejected,
  }: { readonly logs: readonly (ExportedLog & AtLine)[]; readonly rejected: Rejected[] },
): Promise<readonly ExportedLog[]> {
  if (logs.length === 0) return []
  const { profile } = await admitKnown(study, learnerId)
  const { byId } = parametersOf(profile)
  return logs.filter(({ events, line }) => {
    const id = events.flatMap((event) => ('parameters' in event ? event.parameters : []))
    const unknown = id.find((each) => !byId.has(each))
    if (unknown === undefined) return true
    const { message } = unexpected(
      unknown,
      'parameters that a `learner` line before or in this part has',
    )
    rejected.push({ line, reason: message })
    return false
  })
}

/** The logs with those of one card put together: two at once would only get in each other's way. */
function oneOfEach(logs: readonly ExportedLog[]): Iterable<ExportedLog> {
  const byCard = Map.groupBy(logs, ({ cardId }) => cardId)
  return [...byCard].map(([cardId, of]) => ({ cardId, events: of.flatMap(({ events }) => events) }))
}

/** Takes settings and parameters in; gives why not, if there are too many. */
async function takeSettings(
  study: Study,
  learnerId: string,
  learner: ExportedLearner,
): Promise<string | undefined> {
  try {
    await changeProfile(study, learnerId, (profile) => withSettings(profile, learner))
    return undefined
  } catch (error) {
    if (error instanceof TooManySets) return error.message
    throw error
  }
}

/** The profile with the settings, if it has none of its own, and with every set of parameters known. */
function withSettings(profile: Profile, { settings, earlier }: ExportedLearner): Profile {
  const isUnset = JSON.stringify(profile.settings) === JSON.stringify(DEFAULT_SETTINGS)
  const all = [...earlier, settings.parameters, profile.settings.parameters]
  const taken = { ...profile, ...(isUnset ? { settings } : {}) }
  const earlierParameters = moreParametersOf(taken, all)
  const isSame =
    idsOf(earlierParameters) === idsOf(profile.earlierParameters) &&
    JSON.stringify(taken.settings) === JSON.stringify(profile.settings)
  return isSame ? profile : { ...taken, earlierParameters }
}

function idsOf(all: readonly Parameters[]): string {
  return all.map(parametersId).join(' ')
}
