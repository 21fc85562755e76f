import { readSettings } from '../drill/read-settings.ts'
import type { Settings } from '../drill/settings.ts'
import type { MemoryEvent } from '../memory/event.ts'
import type { Parameters } from '../memory/parameters.ts'
import { readEvent } from '../memory/read-event.ts'
import { type Fields, fieldsOf, textOf, Unreadable, unexpected } from '../memory/read-fields.ts'
import { readParameters } from '../memory/read-parameters.ts'
import { EXPORT_FORMAT, type ExportedFlag, type ExportedQuiz } from './export-learner.ts'
import { readExportedFlag, readExportedQuiz, refuseFuture } from './read-export-record.ts'

const CARD_ID = /^[a-z2-7]{10}$/
/** More than the body of any answer may have. */
const LONGEST_EVENT_BYTES = 65_536

/** The log of a card, as an export has it. */
export interface ExportedLog {
  readonly cardId: string
  readonly events: readonly MemoryEvent[]
}

/** What an export says of its learner. */
export interface ExportedLearner {
  readonly settings: Settings
  readonly earlier: readonly Parameters[]
}

/** What a line of an export says. */
export type ReadLine =
  | { readonly kind: 'nothing' }
  | ({ readonly kind: 'learner' } & ExportedLearner)
  | ({ readonly kind: 'log' } & ExportedLog)
  | ExportedFlag
  | ExportedQuiz
  | { readonly kind: 'rejected'; readonly reason: string }

/** A line of an export; one that cannot be read is not taken, and why. */
export function readExportLine(text: string, now: number): ReadLine {
  if (text.trim() === '') return { kind: 'nothing' }
  return readExported(() => JSON.parse(text), now)
}

/** The same, of what is read from elsewhere than a line. */
export function readExported(read: () => unknown, now: number): ReadLine {
  try {
    return readFields(fieldsOf(read(), 'a line of an export'), now)
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof SyntaxError)) throw error
    return { kind: 'rejected', reason: error.message }
  }
}

function readFields(line: Fields, now: number): ReadLine {
  switch (line.kind) {
    case 'notedrill-export':
      if (line.format !== EXPORT_FORMAT) throw unexpected(line.format, `format ${EXPORT_FORMAT}`)
      return { kind: 'nothing' }
    case 'learner': {
      const settings = readSettings(line.settings)
      return {
        kind: 'learner',
        settings,
        earlier: listOf(line.earlierParameters).map(readParameters),
      }
    }
    case 'memory': {
      const cardId = textOf(line, 'cardId')
      if (!CARD_ID.test(cardId)) throw unexpected(cardId, 'the id of a card')
      const events = listOf(line.events).map(readEvent)
      for (const { at } of events) refuseFuture({ at }, now)
      refuseLong(events)
      return { kind: 'log', cardId, events }
    }
    case 'flag':
      return readExportedFlag(line, now)
    case 'quiz':
      return readExportedQuiz(line, now)
    default:
      throw unexpected(line.kind, 'a line of an export')
  }
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw unexpected(value, 'a list')
}

function refuseLong(events: readonly MemoryEvent[]): void {
  for (const event of events) {
    const bytes = Buffer.byteLength(JSON.stringify(event))
    if (bytes > LONGEST_EVENT_BYTES)
      throw unexpected(bytes, `at most ${LONGEST_EVENT_BYTES} bytes for the event ${event.id}`)
  }
}
