import { summariseDue } from '../../study/act/summarise-due.ts'
import { admitted } from '../drill/admitted.ts'
import type { Stage } from '../quiz/advance-quiz.ts'
import { type Message, messageOf, RestRefused, RestUnavailable } from '../rest.ts'
import { sayIn } from '../texts/texts.ts'
import { showReminder } from '../views/show-reminder.ts'
import { type Lease, markReminder, noteTry, releaseLease, takeLease } from './lease.ts'
import { nonceFor } from './nonce-for.ts'
import { isOn, NONCE_MS, type Outcome, type Reminder, type Tried, usefulUntil } from './reminder.ts'
import { changeReminder, type Entry, readReminder, removeEntry } from './reminder-records.ts'

/** What a run works with. */
export type Sender = Pick<Stage, 'rest'> & { readonly bot: Stage['bot'] }

/**
 * How it went: the message has come; there was none to send; or it is to be tried again, after so
 * many milliseconds if Discord asks for it, which may hold back others too.
 */
export type Sending = { readonly kind: 'sent' | 'passed' } | Left

/** What was left for later: for itself alone, since no talk can be opened now, or since nothing can be asked. */
export interface Left {
  readonly kind: 'left'
  readonly waitMs: number
  readonly holds: 'one' | 'openings' | 'all'
  /** What Discord said to the bot itself, whoever it writes to: somebody has to see to that. */
  readonly refusal?: RestRefused
}

/** Discord's numbers for: nobody can write to this person, or shares a server with them; there is no such person or talk. */
const CLOSED_CODES = [50007, 50278, 10013, 10003]
/** How long all is left alone after the bot itself was refused. */
const REFUSED_MS = 60_000

/**
 * Sends one reminder, if it is to be sent. Where no talk can be opened now, one that needs it is left as
 * it is. Never throws.
 */
export async function sendReminder(
  sender: Sender,
  entry: Entry,
  { mayOpen }: { readonly mayOpen: boolean },
): Promise<Sending> {
  const { bot } = sender
  const trial: Trial = { tried: undefined, isOpening: false }
  let lease: Awaited<ReturnType<typeof takeLease>>
  try {
    if (!mayOpen && !(await hasTalk(bot, entry))) return left('openings')
    lease = await takeLease(bot, entry)
    if (lease === 'busy') return left('one')
    if (!lease) {
      await removeEntry(bot, entry)
      return { kind: 'passed' }
    }
    trial.tried = lease.reminder.tried
    const outcome = await attempt(sender, lease, trial)
    await markReminder(bot, lease, outcome)
    return { kind: outcome === 'sent' ? 'sent' : 'passed' }
  } catch (error) {
    // Whatever it was, the place in the agenda stands: the next look finds it.
    if (lease && lease !== 'busy')
      await releaseLease(bot, lease, trial.tried).catch(() => undefined)
    if (error instanceof RestRefused) return { ...left('all', REFUSED_MS), refusal: error }
    if (!(error instanceof RestUnavailable)) return left('one')
    const { waitMs, held } = error
    if (held === 'all') return left('all', waitMs)
    return left(held === 'route' && trial.isOpening ? 'openings' : 'one', waitMs)
  }
}

function left(holds: Left['holds'], waitMs = 0): Left {
  return { kind: 'left', waitMs, holds }
}

/** Whether a talk with the learner was opened before; one that needs none is as good. */
async function hasTalk(bot: Sender['bot'], { learnerId }: Entry): Promise<boolean> {
  const reminder = await readReminder(bot, learnerId)
  return !reminder || !isOn(reminder) || reminder.talkId !== undefined
}

/** What is to be known of a try that comes to nothing. */
interface Trial {
  /** What is to be remembered of it and those before it. */
  tried: Tried | undefined
  /** Whether it is opening the talk. */
  isOpening: boolean
}

/**
 * Sends what is to be sent.
 *
 * @throws RestUnavailable, StoreUnavailable, LeaseLost: try again later
 * @throws RestRefused if it is the bot that may not, and not this person who is out of reach
 */
async function attempt(sender: Sender, lease: Lease, trial: Trial): Promise<Outcome> {
  const { bot } = sender
  const { at, learnerId } = lease.entry
  const { reminder } = lease
  try {
    if (isUnresolved(reminder)) return (await hasCome(sender, lease)) ? 'sent' : 'unsure'
    const summary = admitted(await summariseDue(bot.study, { learnerId }))
    const { settings } = summary.profile
    if (bot.study.now() > usefulUntil(at, settings)) return 'missed'
    const { learning, due, fresh } = summary.total
    if (settings.paused || learning + due === 0) return 'nothing-due'
    const say = sayIn(bot.languages, reminder.locale)
    const mark = nonceFor(lease.entry)
    const message = messageOf(showReminder(say, { due: learning + due, fresh, mark }))
    return await deliver(sender, lease, { message, trial })
  } catch (error) {
    if (!(error instanceof RestRefused)) throw error
    if (CLOSED_CODES.includes(error.code)) return 'closed'
    if (error.status === 401 || error.status === 403) throw error
    return 'missed'
  }
}

/**
 * Whether who tried has died before hearing what came of it. If the message is not in the talk, it may
 * have been refused; it is not posted again then, so that a talk that is closed hears of us once.
 */
function isUnresolved({ tried }: Reminder): boolean {
  return tried !== undefined && !tried.isOpen
}

/** Whether an earlier try has come after all: the talk itself tells. */
async function hasCome({ rest }: Sender, { entry, reminder }: Lease): Promise<boolean> {
  if (reminder.talkId === undefined) return false
  const recent = await rest.recent(reminder.talkId)
  return recent.some((each) => each.includes(nonceFor(entry)))
}

/**
 * Posts the message, noted before. As long as Discord knows the nonce of an earlier try it can be
 * posted once more; later the talk is looked into first, and a new time of nonces begins.
 */
async function deliver(
  sender: Sender,
  lease: Lease,
  { message, trial }: { readonly message: Message; readonly trial: Trial },
): Promise<Outcome> {
  const { bot, rest } = sender
  const { tried, talkId = await openTalk(sender, lease, trial) } = lease.reminder
  const now = bot.study.now()
  const isKnown = tried !== undefined && now - tried.firstAt <= NONCE_MS
  if (tried && !isKnown && (await hasCome(sender, lease))) return 'sent'
  const firstAt = isKnown ? tried.firstAt : now
  await noteTry(bot, lease, { firstAt, isOpen: false })
  trial.tried = { firstAt, isOpen: false }
  try {
    await rest.post(talkId, message, nonceFor(lease.entry))
    return 'sent'
  } catch (error) {
    if (error instanceof RestUnavailable || error instanceof RestRefused)
      trial.tried = { firstAt, isOpen: true }
    throw error
  }
}

async function openTalk(
  { bot, rest }: Sender,
  { entry, reminder }: Lease,
  trial: Trial,
): Promise<string> {
  trial.isOpening = true
  const talkId = await rest.openTalk(reminder.userId)
  trial.isOpening = false
  await changeReminder(bot, entry.learnerId, (before) => before && { ...before, talkId })
  return talkId
}
