import { summariseDue } from '../../study/act/summarise-due.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { reply } from '../message/reply.ts'
import { showDue } from '../views/show-due.ts'
import type { Visit } from '../visit.ts'

/** Shows what is due. */
export async function openDue(visit: Visit): Promise<Reply> {
  const summary = admitted(await summariseDue(visit.bot.study, visit.who))
  return reply(visit, showDue(visit, summary))
}
