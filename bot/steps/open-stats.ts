import { readStats } from '../../study/act/read-stats.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { reply } from '../message/reply.ts'
import { showStats } from '../views/show-stats.ts'
import type { Visit } from '../visit.ts'

/** Shows what a learner has done and what is to come. */
export async function openStats(visit: Visit): Promise<Reply> {
  const stats = admitted(await readStats(visit.bot.study, visit.who))
  return reply(visit, showStats(visit, stats))
}
