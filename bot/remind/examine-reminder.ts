import type { Kept, Records } from '../../study/act/records.ts'
import { isOn } from './reminder.ts'
import { addEntry, asReminder, hasEntry, REMINDER } from './reminder-records.ts'

/** What a reminder lacks, and how to give it that. */
export interface Lacking {
  readonly detail: string
  restore(): Promise<void>
}

/**
 * Whether a learner's reminder, if the record is one, stands in the agenda for when it is to come next:
 * without that it would never come.
 */
export async function examineReminder(
  records: Records,
  learnerId: string,
  { name, value }: Kept,
): Promise<Lacking | undefined> {
  if (name !== REMINDER) return undefined
  const reminder = asReminder(value)
  const { nextAt: at } = reminder
  if (!isOn(reminder) || at === undefined) return undefined
  const entry = { at, learnerId }
  if (await hasEntry({ records }, entry)) return undefined
  return {
    detail: `found no place in the agenda for what is to come at ${at}`,
    restore: () => addEntry({ records }, entry),
  }
}
