import { sideBySide } from '../../study/act/side-by-side.ts'
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

/** Between two looks at those that could not be sent, unless Discord asks for more. */
const AGAIN_MS = 5000

/**
 * Sends the reminders whose time has come, each once: leased, noted, sent with a nonce by which Discord
 * knows it again, marked. Those that could not be sent are tried again until there is no time left;
 * cut short anywhere, the next run goes on.
 *
 * @param until when to begin no further one, in milliseconds since 1970
 */
export async function sendReminders(sender: Sender, until: number): Promise<Sent> {
  const { study } = sender.bot
  for (let sum = { sent: 0, passed: 0, left: 0 }; ; ) {
    const { sent, passed, left, waitMs } = await sendDue(sender, until)
    sum = { sent: sum.sent + sent, passed: sum.passed + passed, left }
    const pause = Math.max(AGAIN_MS, waitMs)
    if (left === 0 || study.now() + pause >= until) return sum
    await study.wait(pause)
  }
}

/** Goes once through all that is due. */
async function sendDue(sender: Sender, until: number) {
  const { study } = sender.bot
  const tally = { sent: 0, passed: 0, left: 0, waitMs: 0 }
  for (let part = 0; part < AGENDA_PARTS; part++) {
    const entries: Entry[] = []
    for await (const entry of listEntries(sender.bot, part, study.now())) entries.push(entry)
    await sideBySide(entries, LEARNERS_AT_ONCE, async (entry) => {
      const isTime = study.now() < until
      const sending = isTime ? await sendReminder(sender, entry) : LATER
      tally[sending.kind] += 1
      if (sending.kind === 'left') tally.waitMs = Math.max(tally.waitMs, sending.waitMs)
    })
  }
  return tally
}

const LATER = { kind: 'left', waitMs: 0 } as const
