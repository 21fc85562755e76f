import type { Reply } from '../discord.ts'
import { reply } from '../message/reply.ts'
import { showHelp } from '../views/show-help.ts'
import type { Visit } from '../visit.ts'

/** Shows how it works. */
export async function openHelp(visit: Visit): Promise<Reply> {
  return reply(visit, showHelp(visit))
}
