import { sideBySide } from '../../study/act/side-by-side.ts'
import { openQueue, type Queue } from './queue.ts'
import { AGENDA_PARTS, type Entry, listEntries } from './reminder-records.ts'
import { type Sender, sendReminder } from './send-reminder.ts'

/** How a run of reminders went. */
export interface Sent {
  readonly sent: number
  readonly passed: number
  /** To be tried again: Discord or the store gave no answer, or somebody else is at it. */
  readonly left: number
}

const LEARNERS_AT_ONCE = 8

/**
 * Sends the reminders whose time has come, each once: leased, noted, sent with a nonce by which Discord
 * knows it again, marked. Those that could not be sent are tried again until there is no time left,
 * each as soon as it can be; cut short anywhere, the next run goes on.
 *
 * @param until when to begin no further one, in milliseconds since 1970
 */
export async function sendReminders(sender: Sender, until: number): Promise<Sent> {
  const { study } = sender.bot
  const queue = openQueue(study.now)
  for (let sum = { sent: 0, passed: 0, left: 0 }; ; ) {
    const { sent, passed, left } = await sendDue(sender, queue, until)
    sum = { sent: sum.sent + sent, passed: sum.passed + passed, left: left.length }
    const next = Math.min(...left.map(queue.readyAt))
    if (left.length === 0 || Math.max(next, study.now()) >= until) return sum
    if (next > study.now()) await study.wait(next - study.now())
  }
}

/** Goes once through all that is due; what has to wait keeps nothing else waiting. */
async function sendDue(sender: Sender, queue: Queue, until: number) {
  const { study } = sender.bot
  const tally = { sent: 0, passed: 0, left: [] as Entry[] }
  for (let part = 0; part < AGENDA_PARTS; part++) {
    const entries: Entry[] = []
    for await (const entry of listEntries(sender.bot, part, study.now())) entries.push(entry)
    await sideBySide(entries, LEARNERS_AT_ONCE, async (entry) => {
      const isTime = study.now() < until && queue.readyAt(entry) <= study.now()
      const sending = isTime ? await sendReminder(sender, entry, queue) : undefined
      if (sending?.kind === 'left') queue.note(entry, sending)
      if (!sending || sending.kind === 'left') tally.left.push(entry)
      else tally[sending.kind] += 1
    })
  }
  return tally
}
