import { NEW_MESSAGE, type Reply } from '../discord.ts'
import { frame } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { changeReminder, readReminder } from './reminder-records.ts'

/** That reminders were stopped since Discord refuses them, as a sentence; once. */
export async function closedNote({ bot, who, say }: Visit): Promise<string | undefined> {
  const reminder = await readReminder(bot, who.learnerId).catch(() => undefined)
  if (reminder?.state !== 'closed' || reminder.isTold !== false) return undefined
  await changeReminder(bot, who.learnerId, (before) =>
    before?.isTold === false ? { ...before, isTold: true } : before,
  )
  return say('remind.closed.note')
}

/** An answer with a note above it, if it is a message. */
export function withNote(answer: Reply, note: string): Reply {
  if (answer.type !== NEW_MESSAGE || !answer.data?.components) return answer
  const components = [frame([note]), ...answer.data.components]
  return { ...answer, data: { ...answer.data, components } }
}
