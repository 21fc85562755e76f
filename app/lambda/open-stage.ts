import { join } from 'node:path'
import type { Stage } from '../../bot/quiz/advance-quiz.ts'
import { readLanguages } from '../discord/read-languages.ts'
import { readDiscordSettings } from '../discord/read-settings.ts'
import { createRest } from '../discord/rest/create-rest.ts'
import { openLambdaTable } from '../open-lambda-study.ts'
import { queueTimers } from './queue-timers.ts'
import { readEnvironment } from './read-environment.ts'
import { readParameter } from './read-parameter.ts'

/**
 * The bot where it may speak by itself, with the token that the parameter store keeps. Call it once,
 * before the first event.
 *
 * @throws if the environment, the bank or the token is not there
 */
export async function openStage(): Promise<Stage> {
  const { DISCORD_TOKEN_PARAMETER = '', QUIZ_QUEUE_URL = '', DISCORD_API_URL } = process.env
  const [{ study, records }, token] = await Promise.all([
    openLambdaTable(),
    readParameter(DISCORD_TOKEN_PARAMETER),
  ])
  const { links } = readDiscordSettings(process.env)
  const languages = readLanguages(join(readEnvironment().folder, 'texts'))
  const timers = queueTimers(QUIZ_QUEUE_URL, study.now)
  const rest = createRest({
    token,
    now: study.now,
    wait: study.wait,
    ...(DISCORD_API_URL ? { apiUrl: DISCORD_API_URL } : {}),
  })
  return { bot: { study, records, languages, links, timers }, rest, timers }
}
