import { join } from 'node:path'
import { createDiscord } from '../../app/discord/create-discord.ts'
import { readLanguages } from '../../app/discord/read-languages.ts'
import { readDiscordSettings } from '../../app/discord/read-settings.ts'
import { createHttpHandler } from '../../app/lambda/create-http-handler.ts'
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
const discord = createDiscord({ ...settings, languages, study, records })

/** The bot: what Discord posts to its interactions endpoint. */
export const handler = createHttpHandler('discord', discord.door)
