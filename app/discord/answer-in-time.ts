import type { Bot } from '../../bot/bot.ts'
import type { Interaction, Reply } from '../../bot/discord.ts'
import { lateReply } from '../../bot/late-reply.ts'
import { respond } from '../../bot/respond.ts'
import type { Attachment } from '../../bot/visit.ts'
import { StoreUnavailable } from '../../study/act/store.ts'

/** Discord hangs up after three seconds; what is left of them is for the way. */
export const DEADLINE_MS = 2300

/** What an interaction is answered, and what went wrong inside if it is not the proper answer. */
export interface TimelyReply {
  readonly reply: Reply
  /** Files that the reply names as `attachment://<name>`. */
  readonly files: readonly Attachment[]
  readonly error?: unknown
}

/** The proper answer was not there by the deadline; what was to be kept may or may not be. */
export class TooLate extends Error {
  override readonly name = 'TooLate'
}

/**
 * Answers an interaction within the deadline, whatever happens: with an honest sentence if the
 * proper answer is not there by then or cannot be made. Never rejects.
 */
export async function answerInTime(
  bot: Bot,
  interaction: Interaction,
  deadlineMs: number,
): Promise<TimelyReply> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooLate(`No answer within ${deadlineMs} ms`)), deadlineMs)
  })
  const files: Attachment[] = []
  const responding = respond(bot, interaction, (file) => files.push(file))
  try {
    return { reply: await Promise.race([responding, deadline]), files }
  } catch (error) {
    const isLate = error instanceof TooLate || error instanceof StoreUnavailable
    return { reply: lateReply(bot, interaction, isLate ? 'late' : 'broken'), files: [], error }
  } finally {
    clearTimeout(timer)
  }
}
