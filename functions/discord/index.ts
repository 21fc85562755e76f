import { join } from 'node:path'
import { createDiscord } from '../../app/discord/create-discord.ts'
import { createEventsDoor, EVENTS_PATH } from '../../app/discord/create-events-door.ts'
import { readLanguages } from '../../app/discord/read-languages.ts'
import { readDiscordSettings } from '../../app/discord/read-settings.ts'
import { createHttpHandler } from '../../app/lambda/create-http-handler.ts'
import { queueTimers } from '../../app/lambda/queue-timers.ts'
import { readEnvironment } from '../../app/lambda/read-environment.ts'
import { NO_RECORDS } from '../../app/lambda/rehearsal.ts'
import { rehearseDiscord } from '../../app/lambda/rehearse-discord.ts'
import { openLambdaTable } from '../../app/open-lambda-study.ts'

const settings = readDiscordSettings(process.env)
if (settings.publicKeys.length === 0)
  throw new Error('The environment variable DISCORD_PUBLIC_KEY is missing')

const languages = readLanguages(join(readEnvironment().folder, 'texts'))
const { study, records } = await openLambdaTable((rehearsal) =>
  rehearseDiscord(createDiscord({ ...settings, languages, study: rehearsal, records: NO_RECORDS })),
)
const { QUIZ_QUEUE_URL } = process.env
const timers = QUIZ_QUEUE_URL ? { timers: queueTimers(QUIZ_QUEUE_URL, study.now) } : {}
const discord = createDiscord({ ...settings, ...timers, languages, study, records })

const events = createEventsDoor({ study, records }, settings.publicKeys)

/** The bot: what Discord posts to its interactions endpoint, and events of the application. */
export const handler = createHttpHandler('discord', (request) =>
  (request.url === EVENTS_PATH ? events : discord.door)(request),
)
