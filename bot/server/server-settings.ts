import { changeRecord } from '../../study/act/change-record.ts'
import type { RecordKey } from '../../study/act/records.ts'
import type { Bot } from '../bot.ts'

/** What those who manage a server have set for it. */
export interface ServerSettings {
  /** Where quizzes may be held; everywhere if empty. */
  readonly channelIds: readonly string[]
  /** The deck of a quiz that names none; all decks if left out. */
  readonly deckId?: string
}

const DEFAULTS: ServerSettings = { channelIds: [] }

function keyOf(serverId: string): RecordKey {
  return { about: 'server', id: serverId, name: 'S' }
}

/** Reads what is set for a server. */
export async function readServer({ records }: Bot, serverId: string): Promise<ServerSettings> {
  const [kept] = await records.read([keyOf(serverId)])
  return kept ? readValue(kept.value) : DEFAULTS
}

/** Changes what is set for a server, and gives what is set then. */
export async function changeServer(
  { study, records }: Bot,
  serverId: string,
  change: (before: ServerSettings) => ServerSettings,
): Promise<ServerSettings> {
  const recording = { records, read: readValue }
  const after = await changeRecord(study, recording, keyOf(serverId), (before = DEFAULTS) =>
    change(before),
  )
  return after ?? DEFAULTS
}

function readValue(value: unknown): ServerSettings {
  if (typeof value !== 'object' || value === null) return DEFAULTS
  const channelIds =
    'channelIds' in value && Array.isArray(value.channelIds) ? value.channelIds : []
  const deckId = 'deckId' in value ? value.deckId : undefined
  return {
    channelIds: channelIds.filter((each) => typeof each === 'string'),
    ...(typeof deckId === 'string' ? { deckId } : {}),
  }
}
