import { growMemory, missingEvents } from '../memory/grow-memory.ts'
import { type Memory, newMemory } from '../memory/memory.ts'
import { DEFAULT_PARAMETERS, type Parameters } from '../memory/parameters.ts'
import { readEvent, UnreadableEvent } from '../memory/read-event.ts'
import { admit, type Refused, type Who } from './admit.ts'
import { changeSettings } from './change-settings.ts'
import { parametersOf } from './clock.ts'
import { EXPORT_FORMAT } from './export-learner.ts'
import { keepTrying } from './keep-trying.ts'
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

/**
 * Takes the lines of an export into a learner: what is there stays, what is not there yet is added,
 * so that importing twice changes nothing. A line that cannot be read is left out and named.
 */
export async function importLearner(
  study: Study,
  who: Who,
  lines: AsyncIterable<string> | Iterable<string>,
): Promise<Imported> {
  const admitted = await admit(study, who)
  if (admitted.kind === 'refused') return admitted
  const rejected: Rejected[] = []
  const counts = { memories: 0, events: 0 }
  let line = 0
  for await (const text of lines) {
    line += 1
    if (text.trim() === '') continue
    try {
      const added = await takeLine(study, admitted.profile.learnerId, JSON.parse(text))
      counts.memories += added > 0 ? 1 : 0
      counts.events += added
    } catch (error) {
      if (!(error instanceof UnreadableEvent || error instanceof SyntaxError)) throw error
      rejected.push({ line, reason: error.message })
    }
  }
  return { kind: 'imported', ...counts, rejected }
}

/** Takes one line; gives the number of events that were new. */
async function takeLine(study: Study, learnerId: string, line: unknown): Promise<number> {
  const { kind, format, cardId, events, earlierParameters, settings } = Object(line)
  switch (kind) {
    case 'notedrill-export':
      if (format !== EXPORT_FORMAT)
        throw new UnreadableEvent(`found format ${format}, expected ${EXPORT_FORMAT}`)
      return 0
    case 'learner':
      await takeParameters(study, learnerId, [
        ...list(earlierParameters),
        Object(settings).parameters,
      ])
      return 0
    case 'memory':
      if (typeof cardId !== 'string' || !CARD_ID.test(cardId))
        throw new UnreadableEvent(`found ${JSON.stringify(cardId)}, expected the id of a card`)
      return addEvents(study, learnerId, { cardId, events: list(events).map(readEvent) })
    default:
      throw new UnreadableEvent(`found ${JSON.stringify(kind)}, expected a line of an export`)
  }
}

function list(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new UnreadableEvent(`found ${JSON.stringify(value)?.slice(0, 80)}, expected a list`)
}

function addEvents(
  study: Study,
  learnerId: string,
  { cardId, events }: Pick<Memory, 'cardId' | 'events'>,
): Promise<number> {
  return keepTrying(study, async () => {
    const admitted = await admit(study, { learnerId }, { cardIds: [cardId] })
    if (admitted.kind === 'refused') return 0
    const memory = admitted.found.memories.get(cardId) ?? newMemory(cardId)
    const missing = missingEvents(memory.events, events)
    if (missing.length === 0) return 0
    const after = growMemory(memory, missing, parametersOf(admitted.profile))
    const written = await study.store.append(learnerId, after, missing)
    return written.kind === 'written' ? missing.length : undefined
  })
}

/** Makes the parameters of imported reviews known, in their order, and leaves those in force as they are. */
async function takeParameters(
  study: Study,
  learnerId: string,
  all: readonly unknown[],
): Promise<void> {
  const before = await admit(study, { learnerId })
  if (before.kind === 'refused') return
  for (const parameters of all.map(readParameters))
    await changeSettings(study, { learnerId }, { parameters })
  await changeSettings(study, { learnerId }, { parameters: before.profile.settings.parameters })
}

function readParameters(value: unknown): Parameters {
  const given = Object(value) as Partial<Parameters>
  const numbers = [given.weights, given.learningStepsMinutes, given.relearningStepsMinutes]
  const isList = (each: unknown): boolean =>
    Array.isArray(each) && each.length <= 50 && each.every((number) => Number.isFinite(number))
  const isWhole =
    numbers.every(isList) && given.weights?.length === DEFAULT_PARAMETERS.weights.length
  const { desiredRetention = 0, maximumIntervalDays = 0 } = given
  const isInRange = desiredRetention >= 0.7 && desiredRetention <= 0.97 && maximumIntervalDays >= 1
  if (given.model !== 'fsrs-6' || !isWhole || !isInRange)
    throw new UnreadableEvent(
      `found ${JSON.stringify(value)?.slice(0, 80)}, expected parameters of FSRS-6`,
    )
  return { ...DEFAULT_PARAMETERS, ...given }
}
