import { changeSettings } from '../../study/act/change-settings.ts'
import type { Reply } from '../discord.ts'
import { admitted } from '../drill/admitted.ts'
import { newCourse } from '../drill/course.ts'
import { reply } from '../message/reply.ts'
import { showPaused } from '../views/show-paused.ts'
import type { Visit } from '../visit.ts'
import { goOn } from './go-on.ts'

/** Lets everything wait until the learner is back, or goes on with it. */
export async function setPause(visit: Visit, paused: boolean): Promise<Reply> {
  admitted(await changeSettings(visit.bot.study, visit.who, { paused }))
  return paused
    ? reply(visit, showPaused(visit))
    : goOn(visit, newCourse(), visit.say('pause.over'))
}
