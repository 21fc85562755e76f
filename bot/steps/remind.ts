import type { Reply } from '../discord.ts'
import { frame } from '../message/layout.ts'
import { reply } from '../message/reply.ts'
import { isOn, nextMoment, type Reminder, usefulUntil } from '../remind/reminder.ts'
import { changeReminder, readReminder } from '../remind/reminder-records.ts'
import { showReminding, showSnoozed, showTooOld } from '../views/show-reminder.ts'
import type { Visit } from '../visit.ts'
import { readProfile } from './read-profile.ts'

const SNOOZE_MS = 2 * 3_600_000

/** Shows whether and when the learner is reminded. */
export async function openRemind(visit: Visit): Promise<Reply> {
  const [reminder, profile] = await Promise.all([
    readReminder(visit.bot, visit.who.learnerId),
    readProfile(visit),
  ])
  const { timeZone } = profile.settings
  return reply(visit, showReminding(visit, { reminder, timeZone }))
}

/** Reminds at an hour of the learner's from now on. */
export async function remindAt(visit: Visit, hour: number): Promise<Reply> {
  const { bot, who, place, say } = visit
  const { settings } = await readProfile(visit)
  const { timeZone } = settings
  const now = bot.study.now()
  const nextAt = nextMoment(hour, timeZone, now)
  const reminder = await changeReminder(bot, who.learnerId, (before) => {
    const { leasedUntil: _, tried: __, ...rest } = before ?? {}
    const set = { userId: place.userId, locale: say.language, hour, changedAt: now, nextAt }
    return { ...rest, ...set, state: 'on' }
  })
  return reply(visit, showReminding(visit, { reminder, timeZone }))
}

/** Reminds no more. */
export async function remindNoMore(visit: Visit): Promise<Reply> {
  const { bot, who } = visit
  const { settings } = await readProfile(visit)
  const changedAt = bot.study.now()
  const reminder = await changeReminder(
    bot,
    who.learnerId,
    (before) => before && offAt(before, changedAt),
  )
  return reply(visit, showReminding(visit, { reminder, timeZone: settings.timeZone }))
}

/** Reminds again in two hours, today only: for the reminder that bears this mark, while it is the last and of use. */
export async function snooze(visit: Visit, mark: string): Promise<Reply> {
  const { bot, who, say } = visit
  const { settings } = await readProfile(visit)
  const now = bot.study.now()
  const nextAt = now + SNOOZE_MS
  const isLatest = ({ last }: Reminder): boolean =>
    last?.outcome === 'sent' &&
    // One that an earlier version sent is known by its day alone.
    (last.mark ?? mark) === mark &&
    now < usefulUntil(last.at, settings)
  let isPutOff = false
  const reminder = await changeReminder(bot, who.learnerId, (before) => {
    isPutOff = before !== undefined && isOn(before) && isLatest(before)
    if (!before || !isPutOff) return before
    const { leasedUntil: _, tried: __, ...rest } = before
    return { ...rest, nextAt }
  })
  if (isPutOff) return reply(visit, showSnoozed(visit, nextAt))
  if (!reminder || !isOn(reminder)) return reply(visit, [frame([say('remind.off')])])
  return reply(visit, showTooOld(visit, reminder.nextAt))
}

function offAt({ nextAt: _, leasedUntil: __, ...rest }: Reminder, changedAt: number): Reminder {
  return { ...rest, state: 'off', changedAt }
}
