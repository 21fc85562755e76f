import { changeRecord } from '../../study/act/change-record.ts'
import type { RecordKey } from '../../study/act/records.ts'
import type { Bot } from '../bot.ts'
import type { Reminder } from './reminder.ts'

/** The agenda is split, so that no part of the table has to bear it all. */
export const AGENDA_PARTS = 16

/** The name of a learner's reminder among the records. */
export const REMINDER = 'R'

/** A place in the agenda: when, and whose. */
export interface Entry {
  readonly at: number
  readonly learnerId: string
}

/** The reminder of a learner. */
export async function readReminder(
  { records }: Pick<Bot, 'records'>,
  learnerId: string,
): Promise<Reminder | undefined> {
  const [kept] = await records.read([keyOf(learnerId)])
  return kept && asReminder(kept.value)
}

/**
 * Changes the reminder of a learner by one conditional write. Its place in the agenda is written
 * first: one too many is found to be none, one too few would be a reminder that never comes.
 */
export async function changeReminder(
  bot: Pick<Bot, 'study' | 'records'>,
  learnerId: string,
  change: (before: Reminder | undefined) => Reminder | undefined,
): Promise<Reminder | undefined> {
  const { study, records } = bot
  const planned = change(await readReminder(bot, learnerId))
  if (planned?.nextAt !== undefined) await addEntry(bot, { at: planned.nextAt, learnerId })
  const after = await changeRecord(study, { records, read: asReminder }, keyOf(learnerId), change)
  if (after?.nextAt !== undefined && after.nextAt !== planned?.nextAt)
    await addEntry(bot, { at: after.nextAt, learnerId })
  return after
}

/** What of one part of the agenda was to come until a moment. */
export async function* listEntries(
  { records }: Pick<Bot, 'records'>,
  part: number,
  until: number,
): AsyncIterable<Entry> {
  const range = { before: timeName(until + 1) }
  for await (const { name } of records.list(partOf(part), range)) {
    const [at = '0', learnerId = ''] = name.split('#')
    yield { at: Number(at), learnerId }
  }
}

/** Takes a place out of the agenda. */
export async function removeEntry({ records }: Pick<Bot, 'records'>, entry: Entry): Promise<void> {
  await records.remove(entryKey(entry))
}

/** Gives a reminder its place in the agenda; one that has it keeps it. */
export async function addEntry({ records }: Pick<Bot, 'records'>, entry: Entry): Promise<void> {
  await records.keep(entryKey(entry), { value: {}, replaces: 0 })
}

/** Whether a reminder has its place in the agenda. */
export async function hasEntry({ records }: Pick<Bot, 'records'>, entry: Entry): Promise<boolean> {
  const [kept] = await records.read([entryKey(entry)])
  return kept !== undefined
}

function keyOf(learnerId: string): RecordKey {
  return { about: 'learner', id: learnerId, name: REMINDER }
}

function entryKey({ at, learnerId }: Entry): RecordKey {
  const part = (learnerId.charCodeAt(0) * 31 + learnerId.charCodeAt(1)) % AGENDA_PARTS
  return { ...partOf(part), name: `${timeName(at)}#${learnerId}` }
}

function partOf(part: number) {
  return { about: 'agenda', id: `remind-${part}` } as const
}

/** A time whose order as text is its own. */
function timeName(at: number): string {
  return String(at).padStart(15, '0')
}

/** What stands under a reminder's name was written as one. */
export const asReminder = (value: unknown): Reminder => value as Reminder
