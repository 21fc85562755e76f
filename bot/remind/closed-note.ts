import { NEW_MESSAGE, type Reply, UPDATE_MESSAGE } from '../discord.ts'
import { frame } from '../message/layout.ts'
import type { Visit } from '../visit.ts'
import { changeReminder, readReminder } from './reminder-records.ts'

/**
 * An answer, with a sentence above it where reminders were stopped since Discord refused one, or may
 * have; once, and only in an answer that is a message.
 */
export async function withClosedNote(
  { bot, who, say }: Visit,
  answering: Promise<Reply>,
): Promise<Reply> {
  const { learnerId } = who
  const [answer, reminder] = await Promise.all([
    answering,
    readReminder(bot, learnerId).catch(() => undefined),
  ])
  const isNews = reminder?.state === 'closed' && reminder.isTold === false
  if (!isNews || !isMessage(answer)) return answer
  await changeReminder(bot, learnerId, (before) =>
    before?.isTold === false ? { ...before, isTold: true } : before,
  ).catch(() => undefined)
  const isUnsure = reminder.last?.outcome === 'unsure'
  const note = say(isUnsure ? 'remind.unsure.note' : 'remind.closed.note')
  const components = [frame([note]), ...(answer.data?.components ?? [])]
  return { ...answer, data: { ...answer.data, components } }
}

function isMessage(
  answer: Reply,
): answer is Extract<Reply, { type: typeof NEW_MESSAGE | typeof UPDATE_MESSAGE }> {
  return answer.type === NEW_MESSAGE || answer.type === UPDATE_MESSAGE
}
