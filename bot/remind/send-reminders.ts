import { sideBySide } from '../../study/act/side-by-side.ts'
import type { RestRefused } from '../rest.ts'
import { openQueue, type Queue } from './queue.ts'
import { AGENDA_PARTS, type Entry, listEntries } from './reminder-records.ts'
import { type Sender, sendReminder } from './send-reminder.ts'

/** How a run of reminders went. */
export interface Sent {
  readonly sent: number
  readonly passed: number
  /** To be tried again: Discord or the store gave no answer, or somebody else is at it. */
  readonly left: number
  /** What Discord said last to the bot itself, if it would not let it write to anybody. */
  readonly refusal?: RestRefused
}

const LEARNERS_AT_ONCE = 8

/**
 * Sends the reminders whose time has come, each once: leased, noted, sent with a nonce by which Discord
 * knows it again, marked. Those that could not be sent are tried again until there is no time left,
 * each as soon as it can be; cut short anywhere, the next run goes on.
 *
 * @param until when to begin no further one, in milliseconds since 1970
 * @param queue what earlier runs know of what has to wait; nothing if left out
 */
export async function sendReminders(
  sender: Sender,
  until: number,
  queue = openQueue(sender.bot.study.now),
): Promise<Sent> {
  const { study } = sender.bot
  for (let sum: Sent = { sent: 0, passed: 0, left: 0 }; ; ) {
    const { sent, passed, left, ...more } = await sendDue(sender, queue, until)
    sum = { ...sum, ...more, sent: sum.sent + sent, passed: sum.passed + passed, left: left.length }
    const next = Math.min(...left.map(queue.readyAt))
    if (left.length === 0 || Math.max(next, study.now()) >= until) return sum
    if (next > study.now()) await study.wait(next - study.now())
  }
}

interface Tally {
  sent: number
  passed: number
  readonly left: Entry[]
  refusal?: RestRefused
}

/** Goes once through all that is due; what has to wait keeps nothing else waiting. */
async function sendDue(sender: Sender, queue: Queue, until: number) {
  const { study } = sender.bot
  const tally: Tally = { sent: 0, passed: 0, left: [] }
  for (let part = 0; part < AGENDA_PARTS; part++) {
    const entries: Entry[] = []
    for await (const entry of listEntries(sender.bot, part, study.now())) entries.push(entry)
    await sideBySide(entries, LEARNERS_AT_ONCE, async (entry) => {
      const isTime = study.now() < until && queue.readyAt(entry) <= study.now()
      const sending = isTime ? await sendReminder(sender, entry, queue) : undefined
      if (sending?.kind === 'left') queue.note(entry, sending)
      if (sending?.kind === 'left' && sending.refusal) tally.refusal = sending.refusal
      if (!sending || sending.kind === 'left') tally.left.push(entry)
      else tally[sending.kind] += 1
    })
  }
  return tally
}
