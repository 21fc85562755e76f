import { DEFAULT_SETTINGS } from '../../study/drill/settings.ts'
import type { Bot } from '../bot.ts'
import { nonceFor } from './nonce-for.ts'
import { isOn, LEASE_MS, momentAfter, type Outcome, type Reminder, type Tried } from './reminder.ts'
import { changeReminder, type Entry, removeEntry } from './reminder-records.ts'

/** A reminder that somebody has taken hold of, for a minute. */
export interface Lease {
  readonly entry: Entry
  readonly reminder: Reminder
}

/** Somebody else has it by now, or the learner has changed it. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** Takes hold of a reminder, unless it is not this one's time or somebody else has it. */
export async function takeLease(bot: Bot, entry: Entry): Promise<Lease | 'busy' | undefined> {
  const now = bot.study.now()
  let isBusy = false
  let isMine = false
  const after = await changeReminder(bot, entry.learnerId, (before) => {
    const isTime = before !== undefined && isOn(before) && before.nextAt === entry.at
    isBusy = isTime && (before.leasedUntil ?? 0) > now
    isMine = isTime && !isBusy
    return isMine && before ? { ...before, leasedUntil: now + LEASE_MS } : before
  })
  if (isBusy) return 'busy'
  return isMine && after ? { entry, reminder: after } : undefined
}

/** Notes that the message is about to go out. @throws LeaseLost if it must not */
export async function noteTry(bot: Bot, lease: Lease, tried: Tried): Promise<void> {
  const after = await changeReminder(bot, lease.entry.learnerId, (before) =>
    before && isHeld(before, lease) ? { ...before, tried } : before,
  )
  if (!after || !isHeld(after, lease)) throw new LeaseLost('The reminder is no longer ours to send')
}

/** Lets go of a reminder that could not be sent, with what is known of the tries. */
export async function releaseLease(
  bot: Bot,
  lease: Lease,
  tried: Tried | undefined,
): Promise<void> {
  await changeReminder(bot, lease.entry.learnerId, (before) => {
    if (!before || !isHeld(before, lease)) return before
    const { leasedUntil: _, tried: __, ...rest } = before
    return { ...rest, ...(tried ? { tried } : {}) }
  })
}

/** Notes what came of it and when the next is due; then its place in the agenda may go. */
export async function markReminder(bot: Bot, { entry }: Lease, outcome: Outcome): Promise<void> {
  const { at, learnerId } = entry
  const now = bot.study.now()
  const { profile } = await bot.study.store.read(learnerId, {})
  const start = profile?.settings ?? DEFAULT_SETTINGS
  await changeReminder(bot, learnerId, (before) => {
    if (!before || before.nextAt !== at) return before
    const { leasedUntil: _, tried: __, nextAt: ___, ...rest } = before
    const mark = outcome === 'sent' ? { mark: nonceFor(entry) } : {}
    const last = { at: now, outcome, ...mark }
    return outcome === 'closed' || outcome === 'unsure'
      ? { ...rest, state: 'closed', last, isTold: false }
      : { ...rest, last, nextAt: momentAfter(before.hour, start, { at, now }) }
  })
  await removeEntry(bot, entry)
}

function isHeld(reminder: Reminder, { entry, reminder: leased }: Lease): boolean {
  return (
    isOn(reminder) && reminder.nextAt === entry.at && reminder.leasedUntil === leased.leasedUntil
  )
}
