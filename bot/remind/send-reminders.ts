import { createHash } from 'node:crypto'
import { sideBySide } from '../../study/act/side-by-side.ts'
import { summariseDue } from '../../study/act/summarise-due.ts'
import { admitted } from '../drill/admitted.ts'
import type { Stage } from '../quiz/advance-quiz.ts'
import { messageOf, RestRefused } from '../rest.ts'
import { sayIn } from '../texts/texts.ts'
import { showReminder } from '../views/show-reminder.ts'
import {
  isOn,
  LATE_MS,
  LEASE_MS,
  NONCE_MS,
  nextMoment,
  type Outcome,
  type Reminder,
} from './reminder.ts'
import {
  AGENDA_PARTS,
  changeReminder,
  type Entry,
  listEntries,
  removeEntry,
} from './reminder-records.ts'

/** How a run of reminders went. */
export interface Sent {
  readonly sent: number
  readonly passed: number
  /** To be tried again: Discord or the store gave no answer, or somebody else is at it. */
  readonly left: number
}

/** What a run works with. */
export type Sender = Pick<Stage, 'rest'> & { readonly bot: Stage['bot'] }

const LEARNERS_AT_ONCE = 8
/** Discord's numbers for: nobody can write to this person; there is no such person. */
const CLOSED_CODES = [50007, 50278, 10013, 10003]

/** Between two looks at those that could not be sent. */
const AGAIN_MS = 5000

/**
 * Sends the reminders whose time has come, each once: leased, sent with a nonce by which Discord
 * knows it again, marked. Those that could not be sent are tried again until there is no time left;
 * cut short anywhere, the next run goes on.
 *
 * @param until when to begin no further one, in milliseconds since 1970
 */
export async function sendReminders(sender: Sender, until: number): Promise<Sent> {
  const { study } = sender.bot
  for (let sum = { sent: 0, passed: 0, left: 0 }; ; ) {
    const { sent, passed, left } = await sendDue(sender, until)
    sum = { sent: sum.sent + sent, passed: sum.passed + passed, left }
    if (left === 0 || study.now() + AGAIN_MS >= until) return sum
    await study.wait(AGAIN_MS)
  }
}

/** Goes once through all that is due. */
async function sendDue(sender: Sender, until: number): Promise<Sent> {
  const { study } = sender.bot
  const tally = { sent: 0, passed: 0, left: 0 }
  for (let part = 0; part < AGENDA_PARTS; part++) {
    const entries: Entry[] = []
    for await (const entry of listEntries(sender.bot, part, study.now())) entries.push(entry)
    await sideBySide(entries, LEARNERS_AT_ONCE, async (entry) => {
      if (study.now() >= until) tally.left += 1
      else tally[await sendReminder(sender, entry)] += 1
    })
  }
  return tally
}

/** Sends one reminder, if it is to be sent. Never throws. */
async function sendReminder(sender: Sender, entry: Entry): Promise<keyof Sent> {
  const { bot } = sender
  try {
    const leased = await lease(sender, entry)
    if (leased === 'busy') return 'left'
    if (!leased) {
      await removeEntry(bot, entry)
      return 'passed'
    }
    const outcome = await attempt(sender, entry, leased)
    await mark(sender, entry, outcome)
    return outcome === 'sent' ? 'sent' : 'passed'
  } catch {
    // Whatever it was, the place in the agenda stands: the next look finds it.
    await changeReminder(bot, entry.learnerId, released).catch(() => undefined)
    return 'left'
  }
}

function released(before: Reminder | undefined): Reminder | undefined {
  if (!before) return before
  const { leasedUntil: _, ...rest } = before
  return rest
}

/** Takes hold of a reminder for a minute, unless it is not this one's time or somebody else has it. */
async function lease(
  { bot }: Sender,
  { at, learnerId }: Entry,
): Promise<Reminder | 'busy' | undefined> {
  const now = bot.study.now()
  let isBusy = false
  let isMine = false
  const after = await changeReminder(bot, learnerId, (before) => {
    const isTime = before !== undefined && isOn(before) && before.nextAt === at
    isBusy = isTime && (before.leasedUntil ?? 0) > now
    isMine = isTime && !isBusy
    if (!isMine || !before) return before
    return { ...before, leasedUntil: now + LEASE_MS, firstTriedAt: before.firstTriedAt ?? now }
  })
  if (isBusy) return 'busy'
  return isMine ? after : undefined
}

/** Sends what is to be sent. @throws RestUnavailable, StoreUnavailable: try again later */
async function attempt(
  sender: Sender,
  { at, learnerId }: Entry,
  reminder: Reminder,
): Promise<Outcome> {
  const { bot, rest } = sender
  if (bot.study.now() - at > LATE_MS) return 'missed'
  const summary = admitted(await summariseDue(bot.study, { learnerId }))
  const { learning, due, fresh } = summary.total
  if (summary.profile.settings.paused || learning + due === 0) return 'nothing-due'
  const nonce = nonceFor(learnerId, at)
  const say = sayIn(bot.languages, reminder.locale)
  const message = messageOf(showReminder(say, { due: learning + due, fresh, mark: nonce }))
  try {
    const { talkId = await openTalk(sender, learnerId, reminder.userId) } = reminder
    if (await hasCome(sender, { reminder, talkId, learnerId, nonce })) return 'sent'
    await rest.post(talkId, message, nonce)
    return 'sent'
  } catch (error) {
    if (error instanceof RestRefused && error.status !== 401)
      return isClosed(error) ? 'closed' : 'missed'
    throw error
  }
}

interface Tried {
  readonly reminder: Reminder
  readonly talkId: string
  readonly learnerId: string
  readonly nonce: string
}

/**
 * Whether an earlier try has come after all. As long as Discord knows the nonce there is no need to
 * ask; beyond that the talk itself tells, and a new time of first try begins.
 */
async function hasCome(
  { bot, rest }: Sender,
  { reminder, talkId, learnerId, nonce }: Tried,
): Promise<boolean> {
  const now = bot.study.now()
  if (now - (reminder.firstTriedAt ?? now) <= NONCE_MS) return false
  const recent = await rest.recent(talkId)
  if (recent.some((each) => each.includes(nonce))) return true
  await changeReminder(bot, learnerId, (before) => before && { ...before, firstTriedAt: now })
  return false
}

function isClosed({ status, code }: RestRefused): boolean {
  return status === 403 || CLOSED_CODES.includes(code)
}

async function openTalk({ bot, rest }: Sender, learnerId: string, userId: string): Promise<string> {
  const talkId = await rest.openTalk(userId)
  await changeReminder(bot, learnerId, (before) => before && { ...before, talkId })
  return talkId
}

/** Notes what came of it and when the next is due; then its place in the agenda may go. */
async function mark({ bot }: Sender, entry: Entry, outcome: Outcome): Promise<void> {
  const { at, learnerId } = entry
  const now = bot.study.now()
  const { profile } = await bot.study.store.read(learnerId, {})
  const zone = profile?.settings.timeZone ?? 'UTC'
  await changeReminder(bot, learnerId, (before) => {
    if (!before || before.nextAt !== at) return before
    const { leasedUntil: _, firstTriedAt: __, nextAt: ___, ...rest } = before
    const last = { at: now, outcome }
    return outcome === 'closed'
      ? { ...rest, state: 'closed', last, isTold: false }
      : { ...rest, last, nextAt: nextMoment(before.hour, zone, Math.max(now, at)) }
  })
  await removeEntry(bot, entry)
}

/** The same for every try of one reminder: 25 characters at most. */
function nonceFor(learnerId: string, at: number): string {
  return createHash('sha256').update(`${learnerId}/${at}`).digest('base64url').slice(0, 25)
}
